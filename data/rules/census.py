"""The census: rows at the right level, and parts that add up to their printed totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.areas import Area, build_areas
from data.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from data.models import CensusRow
    from data.tables import Tables

_FILE = "area_census_2020.csv"


def check_census(tables: Tables) -> Iterator[Problem]:
    """Name each row at a wrong level and each sum that differs from its total.

    An empty cell counts as zero in a sum, as in the printed sheet.
    """
    areas = build_areas(tables)
    census = {row.adcode: row for row in tables.area_census_2020}
    additive = [row.column for row in tables.census_columns if row.additive]
    for number, row in tables.numbered("area_census_2020", tables.area_census_2020):
        area = areas.get(row.adcode)
        if area is None or area.level != row.level:
            yield Problem(
                _FILE,
                number,
                "level",
                f"'{row.level}' for {row.adcode}",
                "the level of the area on the map",
                "correct level or adcode",
            )
        yield from _parts(number, row)
        yield from _children(number, row, _below(areas, census, row.adcode), additive)


def _parts(number: int, row: CensusRow) -> Iterator[Problem]:
    wholes = (
        ("population", row.population, (row.population_male, row.population_female)),
        ("population", row.population, (row.urban_population, row.rural_population)),
        ("employed_sample_total", row.employed_sample_total, row.employed_occ.values()),
        ("employed_sample_total", row.employed_sample_total, row.employed_ind.values()),
    )
    for column, total, parts in wholes:
        yield from _compare(number, column, total, parts, "the sum of its parts")


def _children(
    number: int, row: CensusRow, children: list[CensusRow], additive: list[str]
) -> Iterator[Problem]:
    if not children:
        return
    for column in additive:
        parts = [child.count(column) for child in children]
        yield from _compare(number, column, row.count(column), parts, "the sum of its areas")


def _below(
    areas: Mapping[str, Area], census: Mapping[str, CensusRow], adcode: str
) -> list[CensusRow]:
    children = [code for code, area in areas.items() if area.parent_adcode == adcode]
    if not census.keys() >= set(children):
        return []
    return [census[code] for code in children]


def _compare(
    number: int, column: str, total: float | None, parts: Iterable[float | None], whole: str
) -> Iterator[Problem]:
    added = sum(part or 0 for part in parts)
    if added != (total or 0):
        yield Problem(
            _FILE,
            number,
            column,
            f"{total}",
            f"{added}, {whole}",
            "compare the row with the printed sheet",
        )
