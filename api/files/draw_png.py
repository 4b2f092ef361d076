"""Draw the SVG on standard input as PNG on standard output; started by `api.files.raster` alone."""

from __future__ import annotations

import sys

import resvg_py


def main(width: str, *fonts: str) -> None:
    """Draw with these font files and none of the machine's, that many pixels wide."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=sys.stdin.buffer.read().decode(),
        width=int(width),
        skip_system_fonts=True,
        font_files=list(fonts),
    )
    sys.stdout.buffer.write(bytes(drawn))


if __name__ == "__main__":
    main(*sys.argv[1:])
