"""Map colours by palette, theme and class."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from state.view_state import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The one table of colours: the style sheets are built from it too.
TABLE = Path(__file__).parents[2] / "styles" / "colours.json"
#: Which colours of the table each palette takes, first class first.
PALETTES = Path(__file__).with_name("palettes.json")
#: Sequential and diverging palettes end with the colour of exactly zero, which stands apart.
ZERO = -1
DIVERGING = "diverging_7"
MIDDLE = 3
#: Which colours of an arm that many classes take, from the end towards the middle.
ARMS = ((), (1,), (0, 2), (0, 1, 2))


@cache
def colour_table() -> Mapping[str, Mapping[str, str]]:
    """Return every colour of the product by theme and name, as CSS writes it."""
    groups: dict[str, dict[str, list[str]]] = json.loads(TABLE.read_text("utf-8"))
    named = {name: pair for group in groups.values() for name, pair in group.items()}
    return MappingProxyType(
        {
            theme: MappingProxyType({name: pair[column] for name, pair in named.items()})
            for column, theme in enumerate(Theme)
        }
    )


@cache
def _palettes() -> dict[str, list[str]]:
    palettes: dict[str, list[str]] = json.loads(PALETTES.read_text("utf-8"))
    return palettes


def colours(palette: str, theme: str) -> tuple[str, ...]:
    """Return the colours of a palette as `#rrggbb`, first class first.

    Raises `KeyError` for an unknown palette or theme.
    """
    return tuple(colour_table()[theme][name] for name in _palettes()[palette])


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
