"""Figures: dates, qualifiers and coordinates come in pairs that make sense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import Record
    from data.tables import Tables

#: 人次 as what is counted, not as another number mentioned in passing (2万人次).
PERSON_TIMES = re.compile(r"(?<![\d万千百余])人次")

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
    yield from _person_times(tables)


def _person_times(tables: Tables) -> Iterator[Problem]:
    """Name each number of persons whose scope says that it counts person-times."""
    units = {metric.metric: metric.unit for metric in tables.metrics}
    for row, brand in tables.numbered("brand_figures", tables.brand_figures):
        if brand.unit == "persons" and PERSON_TIMES.search(brand.scope_zh):
            yield _mistaken("brand_figures.csv", row, brand.metric)
    for row, area in tables.numbered("area_figures", tables.area_figures):
        if units.get(area.metric) == "persons" and PERSON_TIMES.search(area.scope_zh):
            yield _mistaken("area_figures.csv", row, area.metric)


def _mistaken(file: str, row: int, metric: str) -> Problem:
    return Problem(
        file,
        row,
        "metric",
        f"'{metric}' with a scope that says 人次",
        "a metric in person-times",
        "choose the metric that counts person-times",
    )


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
