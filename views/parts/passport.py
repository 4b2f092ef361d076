"""What stands beside a number: its unit, its basis, its period, and what kind of period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from texts.figures import basis_and_period, number_words, unit_words
from texts.periods import day_words, period_words

if TYPE_CHECKING:
    from texts import Texts

__all__ = [
    "basis_and_period",
    "day_words",
    "number_and_unit",
    "number_words",
    "period_words",
    "unit_words",
]

_MAGNITUDE = re.compile(r"(?P<number>.*\d)\s?(?P<rest>[万亿余]*)")


def number_and_unit(t: Texts, number: str, unit: str) -> tuple[str, str]:
    """Split a written number for display: digits large, 万 and the unit small."""
    found = _MAGNITUDE.fullmatch(number)
    if not t.is_chinese or found is None:
        return number, unit
    return found["number"], found["rest"] + unit
