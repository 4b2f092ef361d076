"""Figures: dates, qualifiers and coordinates come in pairs that make sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import Record
    from data.tables import Tables

_PAIRS: tuple[tuple[str, str, str], ...] = (
    ("brand_figures", "period", "period_kind"),
    ("area_figures", "period", "period_kind"),
    ("area_figures", "related_brand_id", "also_in_brand_figures"),
    ("brand_destinations", "persons", "persons_qualifier"),
    ("brand_destinations", "lon", "lat"),
)


def check_figures(tables: Tables) -> Iterator[Problem]:
    """Name each half of a pair that stands alone, and each interval that runs backwards."""
    for name, one, other in _PAIRS:
        records: tuple[Record, ...] = getattr(tables, name)
        for row, record in tables.numbered(name, records):
            yield from _alone(name, row, record, (one, other))
            yield from _alone(name, row, record, (other, one))
    yield from _backwards(tables)


def _alone(name: str, row: int, record: Record, pair: tuple[str, str]) -> Iterator[Problem]:
    empty, filled = pair
    if getattr(record, empty) is None and getattr(record, filled) is not None:
        yield Problem(
            f"{name}.csv",
            row,
            empty,
            "an empty cell",
            f"a value, as {filled} has one",
            f"fill both {empty} and {filled}, or neither",
        )


def _backwards(tables: Tables) -> Iterator[Problem]:
    brand_figures = tables.numbered("brand_figures", tables.brand_figures)
    area_figures = tables.numbered("area_figures", tables.area_figures)
    periods = (
        *(("brand_figures.csv", row, figure.period) for row, figure in brand_figures),
        *(("area_figures.csv", row, figure.period) for row, figure in area_figures),
    )
    for file, row, period in periods:
        first, _, last = (period or "").partition("/")
        if last and last < first:
            expected, advice = "an interval from early to late", f"write {last}/{first}"
            yield Problem(file, row, "period", f"'{period}'", expected, advice)
