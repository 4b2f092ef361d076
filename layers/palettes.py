"""Map colours by palette, theme and class."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

#: Sequential and diverging palettes end with the colour of exactly zero, which stands apart.
ZERO = -1


@cache
def _palettes() -> dict[str, dict[str, list[str]]]:
    with Path(__file__).with_suffix(".json").open(encoding="utf-8") as file:
        palettes: dict[str, dict[str, list[str]]] = json.load(file)
    return palettes


def colours(palette: str, theme: str) -> tuple[str, ...]:
    """Return the colours of a palette as `#rrggbb`, first class first.

    Raises `KeyError` for an unknown palette or theme.
    """
    return tuple(_palettes()[palette][theme])


def sequential(classes: int) -> str:
    """Name the sequential palette for that many classes, two to six."""
    return f"sequential_{max(2, min(classes, 6))}"
