"""A figure in words: its number with its qualifier, its unit, its basis and its period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from texts.numbers import hedged
from texts.periods import period_words

if TYPE_CHECKING:
    from data.models import AreaFigure, BrandFigure
    from texts.catalogue import Texts


def unit_words(t: Texts, unit: str) -> str:
    """Name a unit as metrics.csv writes it, for example "yuan per month"."""
    return t.word("unit", unit)


def number_words(t: Texts, figure: BrandFigure | AreaFigure) -> str:
    """Write a figure's value with its qualifier, without its unit."""
    return hedged(figure.value, figure.qualifier, t.lang)


def basis_and_period(t: Texts, figure: BrandFigure) -> str:
    """Say on which basis a brand's number stands, and when it is of."""
    words = period_words(t, figure.period, figure.period_kind)
    return t("basis." + figure.basis) + t("panel.dot") + words
