"""Read the words of a class as a visitor would, and so which numbers they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

SIZES = {
    "": Decimal(1),
    "%": Decimal("0.01"),
    "万": Decimal(10_000),
    "亿": Decimal(100_000_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
}
NUMBER = r"(-?[\d,]+(?:\.\d+)?) ?(%|万|亿|million|billion|)"


@dataclass(frozen=True)
class Said:
    """Hold one number read, and by how much rounding may have moved it."""

    number: Decimal
    slack: Decimal


def names(words: str, value: float, *, whole: bool, between: bool) -> bool:
    """Say whether the words name the value: `3–5`, `≥ 6`, `< 1.5 万`, `5.0%–8.0%`, `12.3%`.

    The ends of a range of counts belong to it. Of other ranges `between` breaks the upper end
    does not; else both are numbers that occur, and may be rounded.
    """
    number = Decimal(str(value))
    if open_end := re.fullmatch(rf"([<≥]) {NUMBER}", words):
        sign, *written = open_end.groups()
        limit = _said(*written).number
        return number < limit if sign == "<" else number >= limit
    closed = re.fullmatch(rf"{NUMBER}(?:–{NUMBER})?", words)
    assert closed, f"no visitor can read {words!r}"
    first, last = _said(*closed.groups()[:2]), _said(*closed.groups()[-2:])
    if closed.group(3) is None:
        return abs(number - first.number) <= (0 if whole else first.slack)
    if whole:
        return first.number <= number <= last.number
    if between:
        return first.number <= number < last.number
    return first.number - first.slack <= number <= last.number + last.slack


def _said(digits: str | None, size: str | None) -> Said:
    number, unit = Decimal((digits or "0").replace(",", "")), SIZES[size or ""]
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Said(number * unit, Decimal((0, (5,), exponent - 1)) * unit)
