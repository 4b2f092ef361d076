"""Read the data folder into tables of records, with every problem of every file in one error."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from data.csvfile import parse_csv, read_bytes
from data.errors import DataError, Problem
from data.models import (
    AreaFigure,
    Brand,
    BrandDestination,
    BrandFigure,
    BrandSource,
    CensusColumn,
    CensusRow,
    County,
    Metric,
    Policy,
    Prefecture,
    Record,
    Region,
    Source,
)
from data.records import parse_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

R = TypeVar("R", bound=Record)

TABLES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "sources": Source,
        "brands": Brand,
        "brand_sources": BrandSource,
        "brand_figures": BrandFigure,
        "brand_destinations": BrandDestination,
        "area_figures": AreaFigure,
        "metrics": Metric,
        "policies": Policy,
        "counties": County,
        "prefectures": Prefecture,
        "regions": Region,
        "area_census_2020": CensusRow,
        "census_columns": CensusColumn,
    }
)


@dataclass(frozen=True)
class Tables:
    """Every table of one data folder, in file order.

    `rows` holds the spreadsheet row number of each record by table; `digest` is the sha256 of
    the files as read; `broken` names the tables that lack rows because of problems.
    """

    sources: tuple[Source, ...]
    brands: tuple[Brand, ...]
    brand_sources: tuple[BrandSource, ...]
    brand_figures: tuple[BrandFigure, ...]
    brand_destinations: tuple[BrandDestination, ...]
    area_figures: tuple[AreaFigure, ...]
    metrics: tuple[Metric, ...]
    policies: tuple[Policy, ...]
    counties: tuple[County, ...]
    prefectures: tuple[Prefecture, ...]
    regions: tuple[Region, ...]
    area_census_2020: tuple[CensusRow, ...]
    census_columns: tuple[CensusColumn, ...]
    rows: Mapping[str, tuple[int, ...]]
    digest: str
    broken: frozenset[str] = frozenset()

    def numbered(self, table: str, records: tuple[R, ...]) -> Iterator[tuple[int, R]]:
        """Return (spreadsheet row, record) for the records of a table."""
        return zip(self.rows[table], records, strict=True)


def scan_tables(folder: Path) -> tuple[Tables, list[Problem]]:
    """Read whatever can be read from a data folder, and list what cannot."""
    problems: list[Problem] = []
    records: dict[str, tuple[Record, ...]] = {}
    rows: dict[str, tuple[int, ...]] = {}
    broken: set[str] = set()
    digest = sha256()
    for table, model in TABLES.items():
        content, numbered, found = _read_table(folder, table, model)
        records[table] = tuple(record for _, record in numbered)
        rows[table] = tuple(number for number, _ in numbered)
        digest.update(f"{table} {len(content)}\n".encode() + content)
        problems += found
        if found:
            broken.add(table)
    tables = Tables(
        **records,  # type: ignore[arg-type]  # TABLES names the model of each field
        rows=MappingProxyType(rows),
        digest=digest.hexdigest(),
        broken=frozenset(broken),
    )
    return tables, problems


def read_tables(folder: Path) -> Tables:
    """Return the tables of a data folder, each cell read into its type.

    Raises
    ------
    DataError
        If a file, column or cell is missing or wrong; it lists the problems of all files.
    """
    tables, problems = scan_tables(folder)
    if problems:
        raise DataError(problems)
    return tables


def _read_table(
    folder: Path, table: str, model: type[R]
) -> tuple[bytes, list[tuple[int, R]], list[Problem]]:
    path = folder / f"{table}.csv"
    content, problems = read_bytes(path)
    if problems:
        return content, [], problems
    cells, unread = parse_csv(path.name, content, model.columns())
    records, refused = parse_rows(path.name, model, cells)
    return content, records, unread + refused
