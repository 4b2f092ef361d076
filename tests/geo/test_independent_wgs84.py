"""The shipped lines against points and lines that others measured in WGS-84."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.source import read_default, read_raw

if TYPE_CHECKING:
    from geo.boundaries import Boundaries

FIXTURES = Path(__file__).parent / "fixtures"
METRES = "EPSG:32648"  # UTM zone 48N holds Hekou
HEKOU = "532532"

with (FIXTURES / "county_seats.csv").open(encoding="utf-8", newline="") as stream:
    SEATS = list(csv.DictReader(stream))


@pytest.mark.parametrize("seat", SEATS, ids=lambda seat: seat["adcode"])
def test_each_county_holds_its_seat(boundaries: Boundaries, seat: dict[str, str]) -> None:
    point = shapely.Point(float(seat["lon"]), float(seat["lat"]))
    holders = boundaries.county.index[boundaries.county.contains(point)]
    assert list(holders) == [seat["adcode"]]


def test_there_are_enough_seats() -> None:
    assert len(SEATS) == 100
    assert len({seat["adcode"][:4] for seat in SEATS}) == 16


def median_distance(border: gpd.GeoSeries) -> float:
    """Return metres from the border's points beside the independent line to that line."""
    independent = gpd.read_file(FIXTURES / "hekou_border.geojson")
    line = independent.to_crs(METRES).union_all()
    outline = shapely.segmentize(border.to_crs(METRES).boundary.to_numpy(), 100)
    points = np.array(shapely.points(shapely.get_coordinates(outline)))
    middle = independent.clip((103.92, 22.42, 104.08, 22.68)).to_crs(METRES).union_all()
    beside = points[shapely.distance(points, middle) < 1_500]
    assert len(beside) > 200
    return float(np.median(shapely.distance(beside, line)))


def test_conversion_brings_the_border_to_where_others_measured_it() -> None:
    raw = median_distance(read_raw([HEKOU]).set_crs("EPSG:4326"))
    converted = median_distance(read_default([HEKOU]))
    assert raw > 150
    assert converted < 75


def test_the_shipped_border_is_the_converted_one(boundaries: Boundaries) -> None:
    shipped = boundaries.county.loc[[HEKOU]]
    assert median_distance(shipped.geometry) < 100
