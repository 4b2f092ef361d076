"""Class breaks that suit the numbers at hand."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from layers.classes.rounding import middle, roundest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

LEAST_FOR_FIT = 3


@dataclass(frozen=True, slots=True)
class Cut:
    """Hold ascending breaks, and why they are not what was asked for.

    `fallback` is "" or a catalogue key under `classes.`: `none` (no number), `one` (all numbers
    are equal), `few` (fewer distinct numbers than classes: one class each), `ties` (so many
    equal numbers that some classes coincide), `outside` (no break lies among the numbers).
    """

    breaks: tuple[float, ...]
    fallback: str = ""


def cut(numbers: Sequence[float], method: str, classes: int) -> Cut:
    """Cut finite numbers into at most `classes` classes by a method of `METHODS`.

    Breaks are as round as they can be while each number stays in the class the method gave it.
    """
    ordered = sorted(numbers)
    distinct = sorted(set(ordered))
    if len(distinct) <= 1:
        return Cut((), "one" if distinct else "none")
    if len(distinct) < classes:
        return Cut(_rounded(_before(distinct, range(1, len(distinct))), distinct), "few")
    found = _rounded(METHODS[method](ordered, classes), distinct)
    return Cut(found, "ties" if len(found) < classes - 1 else "")


def given(numbers: Sequence[float], breaks: tuple[float, ...]) -> Cut:
    """Cut the numbers at breaks somebody chose."""
    if not numbers:
        return Cut(breaks, "none")
    inside = any(min(numbers) < found <= max(numbers) for found in breaks)
    return Cut(breaks, "" if inside else "outside")


def count_breaks(largest: float) -> tuple[float, ...]:
    """Return breaks for small counts, so that classes read 1, 2, 3-5, 6 and more."""
    small = (2.0, 3.0, 6.0)
    few = 12
    return small if largest <= few else (3.0, 6.0, 11.0)


def goodness_of_fit(numbers: Sequence[float], breaks: tuple[float, ...]) -> float | None:
    """Return the goodness of variance fit: the part of the variance that lies between classes.

    1 says that the numbers of each class are equal. None for fewer than three numbers, and for
    numbers that do not vary.
    """
    if len(numbers) < LEAST_FOR_FIT:
        return None
    values = _scaled(np.array(numbers, dtype=float))
    total = _spread(values)
    if total == 0:
        return None
    classes = np.searchsorted(np.array(breaks), np.array(numbers), side="right")
    within = sum(_spread(values[classes == index]) for index in np.unique(classes))
    return float(min(max(1 - within / total, 0.0), 1.0))


def _quantile(ordered: Sequence[float], classes: int) -> list[float]:
    """Cut as near as equal numbers allow to where each class has as many as the next."""
    distinct = sorted(set(ordered))
    below = [bisect_left(ordered, number) for number in distinct]
    ideal = (place * len(ordered) / classes for place in range(1, classes))
    places = range(1, len(distinct))
    nearest = {min(places, key=lambda at: abs(below[at] - count)) for count in ideal}
    return _before(distinct, sorted(nearest))


def _equal(ordered: Sequence[float], classes: int) -> list[float]:
    """Cut the range into equal parts; some may be empty."""
    low, high = ordered[0], ordered[-1]
    parts = (place / classes for place in range(1, classes))
    found = {low * (1 - part) + high * part for part in parts}
    return sorted(edge for edge in found if low < edge <= high)


def _jenks(ordered: Sequence[float], classes: int) -> list[float]:
    """Cut where the variance within classes is smallest (Fisher's exact dynamic programme)."""
    distinct, counts = np.unique(np.array(ordered, dtype=float), return_counts=True)
    cost = _costs(_scaled(distinct), counts)
    best, choices = cost[0], []
    for _ in range(classes - 1):
        totals = best[:-1, None] + cost[1:]  # by start of the last class less one, and its end
        choices.append(totals.argmin(axis=0) + 1)
        best = totals.min(axis=0)
    starts, end = [], len(distinct) - 1
    for choice in reversed(choices):
        starts.append(int(choice[end]))
        end = starts[-1] - 1
    return _before(distinct.tolist(), starts[::-1])


METHODS: Mapping[str, Callable[[Sequence[float], int], list[float]]] = MappingProxyType(
    {"quantile": _quantile, "jenks": _jenks, "equal": _equal}
)


def _before(distinct: Sequence[float], starts: Sequence[int]) -> list[float]:
    """Return a break half-way before each start but the first number's."""
    return [middle(distinct[start - 1], distinct[start]) for start in starts if start]


def _rounded(breaks: Sequence[float], distinct: Sequence[float]) -> tuple[float, ...]:
    """Round each break between the numbers, and the half-ways to the breaks, on its two sides."""
    halves = [middle(low, high) for low, high in pairwise(breaks)]
    limits = [distinct[0], *halves, distinct[-1]]
    found = set()
    for place, target in enumerate(breaks):
        above = bisect_left(distinct, target)
        low, high = max(distinct[above - 1], limits[place]), min(distinct[above], limits[place + 1])
        found.add(roundest(target, low, high))
    return tuple(sorted(found))


def _scaled(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move the numbers into 0 to 1, so that no square is too large or too small."""
    largest = np.abs(values).max()
    if largest == 0:
        return values
    shares: NDArray[np.float64] = values / largest
    shares -= shares.min()
    return shares / (shares.max() or 1.0)


def _spread(values: NDArray[np.float64]) -> float:
    return float(((values - values.mean()) ** 2).sum())


def _costs(values: NDArray[np.float64], counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the squared deviation of a class by its first and last value; no class, infinite."""
    sums = [np.concatenate([[0.0], np.cumsum(counts * values**power)]) for power in (0, 1, 2)]
    weight, total, square = (found[None, 1:] - found[:-1, None] for found in sums)
    cost = square - total**2 / np.maximum(weight, 1.0)
    costs: NDArray[np.float64] = np.where(weight > 0, np.maximum(cost, 0.0), np.inf)
    return costs
