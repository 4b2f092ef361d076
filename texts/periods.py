"""Say when a number is of, and whether that is its own date, the report's or an inference."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date

if TYPE_CHECKING:
    from data.models import PeriodKind
    from texts.catalogue import Texts


def period_words(t: Texts, period: str | None, kind: PeriodKind | None) -> str:
    """Say when a number is of: 2024-04 报道; 2023; year inferred; year not seen."""
    if period is None:
        return t("passport.none")
    return t(f"passport.{kind or 'reference'}", when=_when(t, period))


def day_words(t: Texts, day: str | None) -> str:
    """Write the date of a source: 2024-04-19, 19 Apr 2024, or that none was seen."""
    if day is None:
        return t("passport.no_date")
    if t.is_chinese or len(day) < len("YYYY-MM"):
        return day
    if len(day) == len("YYYY-MM"):
        return _month(t, day)
    return format_date(date.fromisoformat(day), "d MMM yyyy", locale=t.locale)


def _when(t: Texts, period: str) -> str:
    first, _, last = period.partition("/")
    if last:
        return t("passport.years", first=first, last=last)
    if "-" in period:
        return period if t.is_chinese else _month(t, period)
    return t("passport.year", year=period)


def _month(t: Texts, period: str) -> str:
    return format_date(date.fromisoformat(f"{period}-01"), "MMM yyyy", locale=t.locale)
