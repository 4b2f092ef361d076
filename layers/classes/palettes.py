"""Map colours by palette, theme and class."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from functools import cache
from pathlib import Path

#: Sequential and diverging palettes end with the colour of exactly zero, which stands apart.
ZERO = -1
DIVERGING = "diverging_7"
MIDDLE = 3
#: Which colours of an arm that many classes take, from the end towards the middle.
ARMS = ((), (1,), (0, 2), (0, 1, 2))


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


def diverging(breaks: tuple[float, ...], middle: float | None) -> tuple[int, ...]:
    """Return the place of each class's colour in the diverging palette.

    Classes below `middle` take the low arm, those above it the high one, and one around it the
    colour between. Empty where that cannot be: all classes on one side, or over three on one.
    """
    if middle is None:
        return ()
    below = bisect_right(breaks, middle)
    above = len(breaks) - bisect_left(breaks, middle)
    if not (0 < below < len(ARMS) and 0 < above < len(ARMS)):
        return ()
    around = () if middle in breaks else (MIDDLE,)
    high = tuple(2 * MIDDLE - place for place in reversed(ARMS[above]))
    return (*ARMS[below], *around, *high)
