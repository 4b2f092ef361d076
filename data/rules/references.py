"""References: every code and key that a row mentions is listed in its own table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.errors import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import Record
    from data.tables import Tables


@dataclass(frozen=True)
class Target:
    """The tables a reference may point into, and how to say so."""

    tables: tuple[str, ...]
    column: str
    expected: str
    advice: str

    def known(self, tables: Tables) -> set[str]:
        """Return the keys that are listed."""
        return {getattr(row, self.column) for name in self.tables for row in getattr(tables, name)}


_SOURCE = Target(
    ("sources",),
    "source_id",
    "a source_id listed in sources.csv",
    "correct the key or add the source",
)
_BRAND = Target(
    ("brands",), "brand_id", "a brand_id listed in brands.csv", "correct the key or add the brand"
)
_METRIC = Target(
    ("metrics",), "metric", "a metric listed in metrics.csv", "correct the name or add the metric"
)
_AREA = Target(
    ("counties", "prefectures", "regions"),
    "adcode",
    "an adcode listed in counties.csv, prefectures.csv or regions.csv",
    "correct the code or add the area",
)

REFERENCES: tuple[tuple[str, str, Target], ...] = (
    ("brands", "home_adcode", _AREA),
    ("brands", "level_source_id", _SOURCE),
    ("brand_sources", "brand_id", _BRAND),
    ("brand_sources", "source_id", _SOURCE),
    ("brand_figures", "brand_id", _BRAND),
    ("brand_figures", "source_id", _SOURCE),
    ("brand_destinations", "brand_id", _BRAND),
    ("brand_destinations", "source_id", _SOURCE),
    ("area_figures", "adcode", _AREA),
    ("area_figures", "metric", _METRIC),
    ("area_figures", "related_brand_id", _BRAND),
    ("area_figures", "source_id", _SOURCE),
    ("policies", "adcode", _AREA),
    ("policies", "source_id", _SOURCE),
    ("regions", "parent_adcode", _AREA),
    ("counties", "is_key_county_source_id", _SOURCE),
    ("counties", "population_2010_source_id", _SOURCE),
    ("prefectures", "is_key_county_source_id", _SOURCE),
    ("prefectures", "population_2010_source_id", _SOURCE),
    ("area_census_2020", "adcode", _AREA),
)


def check_references(tables: Tables) -> Iterator[Problem]:
    """Name each reference to something that is not listed, and each brand without a source."""
    for name, column, target in REFERENCES:
        if tables.broken.isdisjoint(target.tables):
            yield from _dangling(tables, name, column, target)
    if tables.broken.isdisjoint({"brand_sources"}):
        yield from _unsourced(tables)


def _dangling(tables: Tables, name: str, column: str, target: Target) -> Iterator[Problem]:
    known = target.known(tables)
    records: tuple[Record, ...] = getattr(tables, name)
    for row, record in tables.numbered(name, records):
        found = getattr(record, column)
        if found is not None and found not in known:
            expected = f"{target.expected}{did_you_mean(found, known)}"
            yield Problem(f"{name}.csv", row, column, f"'{found}'", expected, target.advice)


def _unsourced(tables: Tables) -> Iterator[Problem]:
    sourced = {row.brand_id for row in tables.brand_sources}
    for row, brand in tables.numbered("brands", tables.brands):
        if brand.brand_id not in sourced:
            yield Problem(
                "brands.csv",
                row,
                "brand_id",
                f"'{brand.brand_id}' without a source",
                "at least one row in brand_sources.csv",
                "add where the brand is named",
            )
