"""Round numbers that can stand in for class breaks without moving a value to another class."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

#: Multiples of these, times a power of ten, are round: 10, 20, 30; then 15, 25; then 11, 12.
STEPS = (Decimal(1), Decimal("0.5"))
DIGITS = 17


def roundest(target: float, low: float, high: float) -> float:
    """Return the roundest number above `low` and up to `high`, the nearest to `target` of those.

    Powers of ten are also steps of 万 and 亿, so that one number is round in every language.
    The target comes back where nothing rounder lies between the two.
    """
    exact = Decimal(target)
    highest = max(Decimal(edge).adjusted() for edge in (low, high) if edge) + 1
    for power in range(highest, highest - DIGITS, -1):
        for step in STEPS:
            found = _multiples(exact, step.scaleb(power), low, high)
            if found:
                return min(found, key=lambda number: (abs(Decimal(number) - exact), number))
    return target


def _multiples(target: Decimal, step: Decimal, low: float, high: float) -> list[float]:
    """Return the multiples of the step around the target that lie above low, up to high."""
    ways = (ROUND_HALF_EVEN, ROUND_FLOOR, ROUND_CEILING)
    around = {float((target / step).to_integral_value(rounding=way) * step) for way in ways}
    return [number + 0.0 for number in around if low < number <= high]


def middle(low: float, high: float) -> float:
    """Return a number above `low`, up to `high`, and half-way where there is one."""
    half = low / 2 + high / 2
    return half if low < half <= high else high
