"""Paths of pictures: compact, in place, and with borders still shared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
import shapely

from geo.paths import SCALE, fit, path, simplified
from geo.viewport import bounds

if TYPE_CHECKING:
    from data.dataset import Dataset

WIDTH = 700.0
#: Pixels of a map 700 wide: a corner this small may go.
TOLERANCE = 0.55


def rings(drawn: str) -> list[shapely.Polygon]:
    """Read a path as `path` writes it back into polygons, in pixels."""
    found = []
    for ring in drawn.removesuffix("z").split("z"):
        start, steps = ring.removeprefix("M").split("l")
        numbers = [int(text) for text in re.findall(r"-?\d+", steps)]
        moves = np.array([[int(text) for text in start.split()], *np.reshape(numbers, (-1, 2))])
        found.append(shapely.Polygon(np.cumsum(moves, axis=0) * SCALE))
    return found


def test_a_square_is_written_in_tenths_relative_to_the_point_before() -> None:
    square = shapely.box(1, 2, 3, 4)
    assert path(square) == "M30 20l0 20-20 0 0-20z"


def test_repeated_points_are_dropped_and_a_speck_leaves_nothing() -> None:
    line = shapely.LineString([(0, 0), (0.01, 0.01), (1, 0)])
    assert path(line) == "M0 0l10 0"
    assert path(shapely.box(0, 0, 0.01, 0.01)) == ""


def test_a_hole_is_a_ring_of_its_own() -> None:
    ring = shapely.box(0, 0, 9, 9) - shapely.box(3, 3, 6, 6)
    outer, inner = rings(path(ring))
    assert (outer.area, inner.area) == pytest.approx((81, 9))


def test_the_box_fills_the_width_and_north_is_up(release: Dataset) -> None:
    box = bounds(release.boundaries.province)
    frame, height = fit(box, 10, 20, WIDTH)
    west, south, east, north = box
    assert frame.point(west, north) == pytest.approx((10, 20), abs=0.06)
    assert frame.point(east, south) == pytest.approx((10 + WIDTH, 20 + height), abs=0.06)


def test_every_county_is_where_it_was_and_borders_stay_shared(release: Dataset) -> None:
    counties = release.boundaries.county.geometry
    frame, height = fit(bounds(release.boundaries.province), 0, 0, WIDTH)
    exact = frame.shapes(counties.to_numpy())
    fewer = simplified(exact, TOLERANCE)
    assert shapely.coverage_is_valid(fewer)
    assert shapely.get_num_coordinates(fewer).sum() < shapely.get_num_coordinates(exact).sum()
    for shape, drawn in zip(exact, map(path, fewer), strict=True):
        written = shapely.union_all(rings(drawn))
        missed = shapely.area(shapely.symmetric_difference(written, shape))
        assert missed < 0.05 * shape.area + 6
    west, north, east, south = shapely.total_bounds(fewer)
    assert (west, north) == pytest.approx((0, 0), abs=1)
    assert (east, south) == pytest.approx((WIDTH, height), abs=1)


def test_prefectures_drawn_from_simplified_counties_follow_their_borders(release: Dataset) -> None:
    county = release.boundaries.county
    frame, _ = fit(bounds(county), 0, 0, WIDTH)
    fewer = simplified(frame.shapes(county.geometry.to_numpy()), TOLERANCE)
    whole = shapely.coverage_union_all(fewer)
    assert whole.area == pytest.approx(shapely.area(fewer).sum(), rel=1e-9)
