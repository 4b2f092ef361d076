"""What stands beside a number: its unit, its basis, its period, and what kind of period."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date

from texts.numbers import hedged

if TYPE_CHECKING:
    from data.models import AreaFigure, BrandFigure, PeriodKind
    from texts import Texts

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


def period_words(t: Texts, period: str | None, kind: PeriodKind | None) -> str:
    """Say when a number is of: 2024-04 报道; 2023; year inferred; year not seen."""
    if period is None:
        return t("passport.none")
    return t(f"passport.{kind or 'reference'}", when=_when(t, period))


def day_words(t: Texts, day: str | None) -> str:
    """Write the date of a source: 2024-04-19, 19 Apr 2024, or that none was seen."""
    if day is None:
        return t("passport.no_date")
    if t.lang == "zh" or len(day) < len("YYYY-MM"):
        return day
    if len(day) == len("YYYY-MM"):
        return _month(day)
    return format_date(date.fromisoformat(day), "d MMM yyyy", locale="en")


def basis_and_period(t: Texts, figure: BrandFigure) -> str:
    """Say on which basis a brand's number stands, and when it is of."""
    words = period_words(t, figure.period, figure.period_kind)
    return t("basis." + figure.basis) + t("panel.dot") + words


def _when(t: Texts, period: str) -> str:
    first, _, last = period.partition("/")
    if last:
        return t("passport.years", first=first, last=last)
    if "-" in period:
        return period if t.lang == "zh" else _month(period)
    return t("passport.year", year=period)


def _month(period: str) -> str:
    return format_date(date.fromisoformat(f"{period}-01"), "MMM yyyy", locale="en")
