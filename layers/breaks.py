"""Class breaks that suit the numbers at hand."""

from __future__ import annotations

from math import floor, log10
from statistics import quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def quantile_breaks(values: Iterable[float], classes: int) -> tuple[float, ...]:
    """Return at most `classes - 1` rounded quantile breaks, ascending and distinct.

    Each break has two significant digits and splits the values: some lie below it, some at or
    above it. Fewer come back when the numbers do not allow more, none for fewer than two
    distinct numbers.
    """
    numbers = sorted(values)
    if len(set(numbers)) < 2:  # noqa: PLR2004  # a single number has nothing to split
        return ()
    rounded = {_two_digits(cut) for cut in quantiles(numbers, n=classes, method="inclusive")}
    return tuple(cut for cut in sorted(rounded) if numbers[0] < cut <= numbers[-1])


def count_breaks(largest: float) -> tuple[float, ...]:
    """Return breaks for small counts, so that classes read 1, 2, 3-5, 6 and more."""
    small = (2.0, 3.0, 6.0)
    few = 12
    return small if largest <= few else (3.0, 6.0, 11.0)


def _two_digits(value: float) -> float:
    return round(value, 1 - floor(log10(abs(value)))) if value else 0.0
