"""GCJ-02 to WGS-84 and back."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geo.datum import gcj02_to_wgs84, geometries_to_wgs84, wgs84_to_gcj02

# Published with the open implementations eviltransform (first three) and coordtransform.
KNOWN_PAIRS = [
    ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
    ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
    ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
    ((116.404, 39.915), (116.41024449916938, 39.91640428150164)),
]

longitudes = st.floats(73, 136)
latitudes = st.floats(3, 54)


@pytest.mark.parametrize(("wgs84", "gcj02"), KNOWN_PAIRS)
def test_known_points_are_met_both_ways(
    wgs84: tuple[float, float], gcj02: tuple[float, float]
) -> None:
    assert wgs84_to_gcj02(np.array([wgs84]))[0] == pytest.approx(gcj02, abs=1e-9)
    assert gcj02_to_wgs84(np.array([gcj02]))[0] == pytest.approx(wgs84, abs=1e-9)


@given(st.lists(st.tuples(longitudes, latitudes), min_size=1, max_size=20))
def test_the_inverse_undoes_the_shift(points: list[tuple[float, float]]) -> None:
    wgs84 = np.array(points)
    assert np.abs(gcj02_to_wgs84(wgs84_to_gcj02(wgs84)) - wgs84).max() < 1e-9
    assert np.abs(wgs84_to_gcj02(gcj02_to_wgs84(wgs84)) - wgs84).max() < 1e-9


def test_no_point_is_no_error() -> None:
    assert gcj02_to_wgs84(np.empty((0, 2))).shape == (0, 2)


def test_shared_vertices_stay_shared() -> None:
    squares = np.array([shapely.box(102, 25, 103, 26), shapely.box(103, 25, 104, 26)])
    converted = geometries_to_wgs84(squares)
    assert shapely.coverage_is_valid(converted)
    assert not shapely.equals(converted, squares).any()


def test_the_input_is_left_as_it_was() -> None:
    squares = np.array([shapely.box(102, 25, 103, 26)])
    geometries_to_wgs84(squares)
    assert squares[0].bounds == (102, 25, 103, 26)
