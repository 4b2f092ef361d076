"""Build the LayerView of a layer whose values are numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from layers.classes.palettes import ZERO
from layers.view import AreaValue, LegendClass, Missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from texts.numbers import Writer


@dataclass(frozen=True, slots=True)
class Scale:
    """Hold class breaks in the layer's unit, ascending, and how to write one.

    `k` breaks make `k + 1` classes; a value equal to a break belongs to the class above it.
    Breaks are written with all their digits, so that no value contradicts its class.
    With `whole`, values are counts from `first` on and a class reads 3-5. With a `zero_label`,
    exactly zero is a class of its own, behind the others. `method` is how the breaks were found
    (`quantile`, `jenks`, `equal`, `manual` or `fixed`), `fallback` why they are not what was
    asked for (see `layers.classes.breaks.Cut`), `fit` the goodness of variance fit or None. Class
    i has colour `colours[i]` of `palette`, or colour i where `colours` is empty. `unit` is the
    size of 1 as people write it: 0.01 for percentages.
    """

    breaks: tuple[float, ...]
    write: Writer
    whole: bool = False
    zero_label: str = ""
    method: str = "fixed"
    fallback: str = ""
    fit: float | None = None
    palette: str = ""
    colours: tuple[int, ...] = ()
    unit: float = 1.0
    first: int = 1

    @property
    def size(self) -> int:
        """Return how many classes the breaks make, zero apart not counted."""
        return len(self.breaks) + 1

    @property
    def ticks(self) -> tuple[str, ...]:
        """Return the breaks as written between classes, none where the classes name numbers."""
        named = self.whole or self.fallback == "few"
        return () if named else tuple(map(self._exact, self.breaks))

    def colour(self, index: int) -> int:
        """Return the place of a class's colour in the palette."""
        return self.colours[index] if self.colours else index

    def label(self, lower: float | None, upper: float | None) -> str:
        """Word the class between two breaks, None at an open end; or, without any, all numbers."""
        if not self.breaks and lower is not None and upper is not None:
            ends = sorted({lower, upper})
            return "–".join(self.names(ends) or map(self._exact, ends))
        if self.whole:
            first = self.first if lower is None else int(lower)
            return self._whole_label(first, None if upper is None else int(upper) - 1)
        if lower is None:
            return "" if upper is None else f"< {self._exact(upper)}"
        if upper is None:
            return f"≥ {self._exact(lower)}"
        return f"{self._exact(lower)}–{self._exact(upper)}"

    def names(self, numbers: Sequence[float]) -> tuple[str, ...]:
        """Name different numbers as they are shown; none of them where two would read alike."""
        shown = tuple(map(self.write, numbers))
        return shown if len(set(shown)) == len(shown) else ()

    def _exact(self, number: float) -> str:
        return self.write(number, exact=True)

    def _whole_label(self, first: int, last: int | None) -> str:
        if last is None:
            return f"≥ {first}"
        return str(first) if first == last else f"{first}–{last}"

    def locate(self, value: float, low: float, high: float) -> tuple[int, float | None]:
        """Return the class of a value and its place on the strip, 0 to 1 (None for zero apart).

        `low` and `high` are the smallest and largest value; they close the two end classes.
        Zero apart comes after the ramp, or alone where no other number makes one.
        """
        count = self.size
        if self.zero_label and value == 0:
            alone = low == high and not self.breaks
            return (0 if alone else count), None
        index = bisect_right(self.breaks, value)
        bottom = self.breaks[index - 1] if index else low
        top = self.breaks[index] if index < count - 1 else high
        span = top / 2 - bottom / 2  # halves, so that huge numbers do not overflow
        within = (value / 2 - bottom / 2) / span if span > 0 else 0.5
        return index, (index + min(max(within, 0.0), 1.0)) / count


def competition_ranks(values: Mapping[str, float | None]) -> dict[str, int]:
    """Rank the areas that have a number: 1 is the highest, equal numbers share a rank."""
    numbers = sorted((v for v in values.values() if v is not None), reverse=True)
    first = {number: place for place, number in reversed(list(enumerate(numbers, start=1)))}
    return {code: first[value] for code, value in values.items() if value is not None}


def place(
    values: Iterable[AreaValue], scale: Scale, *, ranked: bool = True
) -> dict[str, AreaValue]:
    """Give every area with a number its rank, its class and its place on the strip.

    A number that is not finite is no data.
    """
    listed = [_finite(item) for item in values]
    numbers = {item.adcode: item.number for item in listed}
    ranks = competition_ranks(numbers)
    known = [number for number in numbers.values() if number is not None]
    low, high = (min(known), max(known)) if known else (0.0, 0.0)

    def placed(item: AreaValue) -> AreaValue:
        if item.number is None:
            return item
        index, position = scale.locate(item.number, low, high)
        rank = ranks[item.adcode] if ranked else None
        return replace(item, rank=rank, class_index=index, position=position)

    return {item.adcode: placed(item) for item in listed}


def _finite(item: AreaValue) -> AreaValue:
    if item.number is None or isfinite(item.number):
        return item
    return replace(item, value=None, text="", missing=Missing.NO_DATA)


def legend_classes(placed: Mapping[str, AreaValue], scale: Scale) -> tuple[LegendClass, ...]:
    """List the classes with their counts, the ramp first, zero last if it stands apart.

    Without any number there is no ramp; without breaks the one class spans all numbers. Classes
    of one number each are named by it, if those names differ.
    """
    counts = Counter(value.class_index for value in placed.values())
    numbers = [value.number for value in placed.values() if value.number is not None]
    distinct = sorted({number for number in numbers if number or not scale.zero_label})
    ends = (distinct[0], distinct[-1]) if distinct else ()
    edges = (None, *scale.breaks, None) if scale.breaks and numbers else ends
    pairs = list(pairwise(edges))
    named = scale.names(distinct) if scale.fallback == "few" else ()
    labels = named or [scale.label(*pair) for pair in pairs]
    ramp = [
        LegendClass(label, scale.colour(index), counts[index], *pair)
        for index, (label, pair) in enumerate(zip(labels, pairs, strict=True))
    ]
    if scale.zero_label:
        ramp.append(LegendClass(scale.zero_label, ZERO, counts[len(ramp)], 0.0, 0.0))
    return tuple(ramp)
