"""A portal's own accent colour, where its text can be read on the frame's ground."""

from __future__ import annotations

import re

from scene.colours import COLOURS

HEX = re.compile(r"#?([0-9a-fA-F]{6})")
#: WCAG 2.2, 1.4.3.
LEAST_CONTRAST = 4.5


def readable_accent(raw: str, theme: str) -> str | None:
    """Return a colour as `#rrggbb`, None where it is no colour or its contrast is below 4.5:1."""
    found = HEX.fullmatch(raw)
    if found is None:
        return None
    colour = f"#{found[1].lower()}"
    return colour if contrast(colour, COLOURS[theme]["surface"]) >= LEAST_CONTRAST else None


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, from 1 to 21, as WCAG defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
