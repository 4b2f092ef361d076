"""What stands beside a number: its unit, its basis, its period, and what kind of period."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from texts.numbers import hedged
from texts.periods import day_words, period_words

if TYPE_CHECKING:
    from data.models import AreaFigure, BrandFigure
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


def unit_words(t: Texts, unit: str) -> str:
    """Name a unit as metrics.csv writes it, for example "yuan per month"."""
    return t("unit." + re.sub(r"\W", "_", unit))


def number_words(t: Texts, figure: BrandFigure | AreaFigure) -> str:
    """Write a figure's value with its qualifier, without its unit."""
    return hedged(figure.value, figure.qualifier, t.lang)


def number_and_unit(t: Texts, number: str, unit: str) -> tuple[str, str]:
    """Split a written number for display: digits large, 万 and the unit small."""
    found = _MAGNITUDE.fullmatch(number)
    if t.lang != "zh" or found is None:
        return number, unit
    return found["number"], found["rest"] + unit


def basis_and_period(t: Texts, figure: BrandFigure) -> str:
    """Say on which basis a brand's number stands, and when it is of."""
    words = period_words(t, figure.period, figure.period_kind)
    return t("basis." + figure.basis) + t("panel.dot") + words
