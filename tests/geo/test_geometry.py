"""Coverages, neighbours, labels and textures on shapes small enough to see through."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.coverage import coverage_problems, dissolve, simplify_counties
from geo.labels import label_points
from geo.neighbours import neighbours_of
from geo.texture import DOT_SPACING, HATCH_SPACING, dots, hatch

LEFT, RIGHT = shapely.box(102, 25, 103, 26), shapely.box(103, 25, 104, 26)
FAR = shapely.box(104, 26, 105, 27)  # touches RIGHT in one point


def series(*shapes: shapely.Geometry) -> gpd.GeoSeries:
    return gpd.GeoSeries(list(shapes), list("abcdef")[: len(shapes)], crs="EPSG:4326")


def test_a_coverage_has_no_problems() -> None:
    assert coverage_problems(series(LEFT, RIGHT, FAR)) == []


def test_an_enclave_of_another_province_is_no_gap() -> None:
    ring = shapely.box(102, 25, 103, 26) - shapely.box(102.4, 25.4, 102.6, 25.6)
    assert coverage_problems(series(ring)) == []


def test_invalid_polygons_are_named_first() -> None:
    bowtie = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    assert coverage_problems(series(LEFT, bowtie)) == ["b: Self-intersection[0.5 0.5]"]


def test_a_common_point_makes_no_neighbour() -> None:
    assert neighbours_of(series(LEFT, RIGHT, FAR)) == {"a": ("b",), "b": ("a",), "c": ()}


def test_simplified_borders_stay_shared() -> None:
    wave = [(103 + 0.01 * np.sin(9 * y), 25 + y) for y in np.linspace(0, 1, 200)]
    left = shapely.Polygon([(102, 25), *wave, (102, 26)])
    right = shapely.Polygon([(104, 25), *wave, (104, 26)])
    frame = gpd.GeoDataFrame({"parent_adcode": ["p", "p"]}, geometry=[left, right], crs="EPSG:4326")
    simplified = simplify_counties(frame, 0.02)
    assert simplified.geometry.count_coordinates().sum() < 100
    assert coverage_problems(simplified.geometry) == []
    assert list(dissolve(simplified).index) == ["p"]


def test_labels_stand_in_the_largest_part() -> None:
    small = shapely.box(100, 25, 100.1, 25.1)
    (point,) = label_points(np.array([shapely.MultiPolygon([small, LEFT])]))
    assert point == pytest.approx((102.5, 25.5), abs=0.05)


def test_hatch_lines_meet_across_a_border() -> None:
    left, right = hatch(series(LEFT, RIGHT)).geometry
    ends = shapely.get_coordinates(left)
    starts = shapely.get_coordinates(right)
    on_border = {y for x, y in ends if x == 103}
    assert len(on_border) > 5
    assert on_border == {y for x, y in starts if x == 103}


def test_hatch_lines_are_evenly_spaced() -> None:
    ends = shapely.get_coordinates(hatch(series(LEFT)).geometry.to_numpy())
    crossings = sorted(x for x, y in ends if y == 25)
    assert np.diff(crossings) == pytest.approx(HATCH_SPACING * np.sqrt(2), abs=0.002)


def test_dots_stand_on_one_grid() -> None:
    points = shapely.get_coordinates(dots(series(LEFT, RIGHT)).geometry.to_numpy())
    columns = points[:, 0] / DOT_SPACING
    assert columns == pytest.approx(np.round(columns), abs=0.01)
