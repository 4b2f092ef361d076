"""Shared data: the real tables on boxes for boundaries, and copies of them to break."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

import geopandas as gpd
import pandas as pd
import pytest
from shapely import box

from data.dataset import Dataset, load_dataset
from data.errors import DataError, Problem
from data.tables import Tables, read_tables
from geo.boundaries import Boundaries, BoundaryMeta

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parents[2] / "data" / "yunnan"


class Broken(Protocol):
    """Break one cell of a copied table."""

    def __call__(self, file: str, row: int, column: str, cell: str) -> Path:
        """Return the folder that holds the broken copy."""


def boxes(codes: dict[str, str]) -> gpd.GeoDataFrame:
    """Return unit boxes in a row, one for each adcode, with its parent."""
    west = range(len(codes))
    return gpd.GeoDataFrame(
        {
            "label_lon": [x + 0.5 for x in west],
            "label_lat": 0.5,
            "parent_adcode": list(codes.values()),
        },
        geometry=[box(x, 0, x + 1, 1) for x in west],
        index=pd.Index(list(codes), name="adcode"),
        crs="EPSG:4326",
    )


@pytest.fixture(scope="session")
def folder() -> Path:
    return FOLDER


@pytest.fixture(scope="session")
def tables() -> Tables:
    return read_tables(FOLDER)


@pytest.fixture(scope="session")
def boundaries(tables: Tables) -> Boundaries:
    return Boundaries(
        county=boxes({row.adcode: row.parent_adcode for row in tables.counties}),
        prefecture=boxes({row.adcode: row.parent_adcode for row in tables.prefectures}),
        province=boxes({"530000": ""}),
        neighbours=MappingProxyType({}),
        meta=BoundaryMeta(
            source="boxes",
            licence="none",
            datum="none",
            review_number="",
            vintage="",
            tolerance_degrees=0,
            digest="0" * 64,
        ),
    )


@pytest.fixture(scope="session")
def dataset(boundaries: Boundaries) -> Dataset:
    return load_dataset(FOLDER, boundaries)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for path in FOLDER.glob("*.csv"):
        shutil.copy(path, tmp_path)
    return tmp_path


@pytest.fixture
def broken(copied: Path) -> Broken:
    """Set one cell, by spreadsheet row and column name, in a copy of the tables."""

    def set_cell(file: str, row: int, column: str, cell: str) -> Path:
        path = copied / file
        with path.open(encoding="utf-8", newline="") as stream:
            lines = list(csv.reader(stream))
        lines[row - 1][lines[0].index(column)] = cell
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerows(lines)
        return copied

    return set_cell


@pytest.fixture
def problems_of(boundaries: Boundaries) -> Callable[[Path], tuple[Problem, ...]]:
    """Return every problem of a folder, none when it loads."""

    def load(folder: Path) -> tuple[Problem, ...]:
        try:
            load_dataset(folder, boundaries)
        except DataError as error:
            return error.problems
        return ()

    return load
