"""Draw the map's mark as the icons of its pages: see README.md beside this file."""

from __future__ import annotations

import struct
from pathlib import Path

import resvg_py
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from layers.classes.palettes import colour_table
from state.view_state import Theme

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "assets" / "icons"
FONT = ROOT / "assets" / "fonts" / "DianSansSC-Bold.otf"
ACCENT, INK = (colour_table()[Theme.LIGHT][name] for name in ("accent", "accent-ink"))
CHARACTER = "滇"
#: The square is this wide; so much of it the character takes on a tab, and inside a mask.
SIDE, ON_A_TAB, IN_A_MASK = 32, 0.82, 0.6
ROUND = 7
TAB_SIZES = (16, 32, 48)
#: Files of one size, whether with round corners of their own, and how much the character takes.
PICTURES = {
    "apple-touch-icon.png": (180, False, 0.7),
    "icon-192.png": (192, True, ON_A_TAB),
    "icon-512.png": (512, True, ON_A_TAB),
    "icon-maskable-512.png": (512, False, IN_A_MASK),
}


def character(part: float) -> str:
    """Return the outline of the character in the middle of the square, `part` of it wide."""
    font = TTFont(FONT)
    glyphs = font.getGlyphSet()
    glyph = glyphs[font.getBestCmap()[ord(CHARACTER)]]
    bounds = BoundsPen(glyphs)
    glyph.draw(bounds)
    left, low, right, high = bounds.bounds
    scale = SIDE * part / max(right - left, high - low)
    moved = (SIDE - scale * (left + right)) / 2, (SIDE + scale * (low + high)) / 2
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
    glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, *moved)))
    return str(pen.getCommands())


def mark(part: float, *, rounded: bool = True) -> str:
    """Return the mark as SVG."""
    corner = f' rx="{ROUND}"' if rounded else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect width="{SIDE}" height="{SIDE}"{corner} fill="{ACCENT}"/>'
        f'<path fill="{INK}" d="{character(part)}"/></svg>\n'
    )


def png(svg: str, size: int) -> bytes:
    """Return an SVG as PNG that many pixels wide."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size))


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return PNGs by their size as one icon file: a directory of 16 bytes each, then the PNGs."""
    start = 6 + 16 * len(pictures)
    entries, bodies = b"", b""
    for size, body in pictures.items():
        place = start + len(bodies)
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(body), place)
        bodies += body
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + bodies


def files() -> dict[str, bytes]:
    """Return every icon by its name."""
    drawn = mark(ON_A_TAB)
    pictures = {
        name: png(mark(part, rounded=rounded), size)
        for name, (size, rounded, part) in PICTURES.items()
    }
    tab = ico({size: png(drawn, size) for size in TAB_SIZES})
    return {"mark.svg": drawn.encode(), "favicon.ico": tab, **pictures}


if __name__ == "__main__":
    for file, body in files().items():
        (TARGET / file).write_bytes(body)
