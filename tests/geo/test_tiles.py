"""The hexagon tiles: equal, in one piece, and beside the neighbours they have on the ground."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.boundaries import TILED, Boundaries, Level
from geo.coverage import coverage_problems
from geo.hexgrid import fill, largest_piece, neighbours
from geo.mercator import from_mercator, to_mercator
from geo.placement import assign, place
from geo.tiles import surviving, tiles

if TYPE_CHECKING:
    from pathlib import Path

#: Measured: 0.75 of the county pairs and 0.83 of the prefecture pairs.
FLOOR = {"county": 0.72, "prefecture": 0.80}


@pytest.mark.parametrize("level", TILED)
def test_every_area_has_one_regular_hexagon_of_the_same_size(
    boundaries: Boundaries, level: Level
) -> None:
    frame = boundaries.tiles[level]
    assert list(frame.index) == list(boundaries.level(level).index)
    flat = shapely.transform(frame.geometry.to_numpy(), to_mercator)
    assert {shapely.get_num_coordinates(tile) for tile in flat} == {7}
    corners = np.array([shapely.get_coordinates(tile) for tile in flat])
    sides = np.linalg.norm(np.diff(corners, axis=1), axis=2)
    assert sides == pytest.approx(sides.mean(), abs=5e-4)
    assert shapely.area(flat) == pytest.approx(shapely.area(flat).mean(), rel=5e-3)


@pytest.mark.parametrize("level", TILED)
def test_tiles_meet_and_form_one_piece(boundaries: Boundaries, level: Level) -> None:
    frame = boundaries.tiles[level]
    assert coverage_problems(frame.geometry) == []
    assert isinstance(shapely.coverage_union_all(frame.geometry.to_numpy()), shapely.Polygon)


@pytest.mark.parametrize("level", TILED)
def test_most_neighbours_stay_neighbours(boundaries: Boundaries, level: Level) -> None:
    assert surviving(boundaries.tiles[level], boundaries.neighbours) >= FLOOR[level]


def test_the_counties_of_each_prefecture_hang_together(boundaries: Boundaries) -> None:
    county = boundaries.tiles["county"]
    for parent, group in county.groupby("parent_adcode"):
        piece = shapely.coverage_union_all(group.geometry.to_numpy())
        assert isinstance(piece, shapely.Polygon), parent
        assert boundaries.tiles["groups"].geometry[str(parent)].equals(piece)


@pytest.mark.parametrize("level", TILED)
def test_tiles_lie_where_the_province_does(boundaries: Boundaries, level: Level) -> None:
    tiled, real = boundaries.tiles[level].total_bounds, boundaries.province.total_bounds
    width = real[2] - real[0]
    assert np.abs(tiled - real).max() < 0.2 * width


def test_the_smallest_county_is_as_easy_to_hit_as_the_largest(boundaries: Boundaries) -> None:
    frames = boundaries.county, boundaries.tiles["county"]
    real, tiled = (shapely.area(frame.geometry.to_numpy()) for frame in frames)
    assert real.max() / real.min() > 20
    assert tiled.max() / tiled.min() < 1.1


def test_outlines_of_tiles_are_shipped(boundaries: Boundaries, root: Path) -> None:
    for level in TILED:
        whole = gpd.read_file(root / f"assets/geo/tiles-{level}-whole.geojson")
        assert list(whole["adcode"]) == ["530000"]
        parts = boundaries.tiles[level].geometry.to_numpy()
        assert whole.geometry[0].area == pytest.approx(shapely.area(parts).sum(), rel=1e-6)


def test_the_same_areas_always_get_the_same_tiles(boundaries: Boundaries) -> None:
    areas = (boundaries.prefecture, boundaries.province, boundaries.neighbours)
    again = tiles(*areas)
    assert again.geometry.equals(boundaries.tiles["prefecture"].geometry)


@pytest.mark.parametrize("size", [1, 2, 5, 40])
def test_a_grid_has_as_many_cells_as_asked_in_one_piece(size: int) -> None:
    _, cells = fill(shapely.box(0, 0, 3, 1), size)
    assert len(cells) == len(set(cells)) == size
    assert largest_piece(cells) == set(cells)


def test_neighbouring_cells_are_mutual() -> None:
    for cell in ((0, 0), (1, 0), (-1, 3)):
        assert len(set(neighbours(cell))) == 6
        assert all(cell in neighbours(other) for other in neighbours(cell))


@pytest.mark.parametrize("size", [1, 2, 4, 6])
def test_the_assignment_costs_least(size: int) -> None:
    costs = np.random.default_rng(size).random((size, size))
    cheapest = min(sum(costs[i, j] for i, j in enumerate(p)) for p in permutations(range(size)))
    found = assign(costs)
    assert sorted(found) == list(range(size))
    assert sum(costs[i, j] for i, j in enumerate(found)) == pytest.approx(cheapest)


def test_areas_that_are_already_on_a_grid_stay_where_they_are() -> None:
    grid, cells = fill(shapely.box(0, 0, 1, 1), 12)
    middles = grid.centres(cells)
    at = {cell: number for number, cell in enumerate(cells)}
    pairs = [(i, at[other]) for cell, i in at.items() for other in neighbours(cell) if other in at]
    assert place(middles, middles, grid.side, pairs, ["one"] * 12) == list(range(12))


def test_mercator_and_back() -> None:
    points = np.array([[97.5, 21.1], [106.2, 29.3]])
    assert from_mercator(to_mercator(points)) == pytest.approx(points)
