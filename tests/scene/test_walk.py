"""Walking the map with the arrow keys: every area can be reached, and the way back is the way."""

from __future__ import annotations

import json
import math
from collections import deque
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scene.places import label_points
from scene.walk import ARROWS, SECTOR, steps, walk, walk_file
from state.view_state import MapLevel, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from scene.walk import Steps

MAPS = [(level, shape) for level in MapLevel for shape in Shape]
POINTS = st.tuples(st.integers(-50, 50), st.integers(-50, 50))


def reached(ways: Mapping[str, Steps], start: str) -> set[str]:
    """Return the areas that arrows lead to from a start."""
    found, open_ = {start}, deque([start])
    while open_:
        fresh = {there for there in ways[open_.popleft()] if there} - found
        found |= fresh
        open_.extend(fresh)
    return found


def moves(ways: Mapping[str, Steps]) -> list[tuple[str, int, str]]:
    """List each step: from, arrow, to."""
    return [(a, way, b) for a, four in ways.items() for way, b in enumerate(four) if b]


@pytest.mark.parametrize(("level", "shape"), MAPS)
def test_every_area_is_reached_from_every_other_by_arrows(
    release: Dataset, level: MapLevel, shape: Shape
) -> None:
    ways = walk(release, level, shape)
    assert tuple(ways) == release.adcodes(level)
    backwards: dict[str, Steps] = {
        code: tuple(a for a, _, b in moves(ways) if b == code)  # type: ignore[misc]
        for code in ways
    }
    for graph in (ways, backwards):
        assert reached(graph, next(iter(ways))) == set(ways)


@pytest.mark.parametrize(
    ("level", "shape", "least"),
    [
        ("county", Shape.OUTLINE, 0.84),
        ("county", Shape.TILES, 0.86),
        ("prefecture", Shape.OUTLINE, 0.77),
        ("prefecture", Shape.TILES, 0.77),
    ],
)
def test_the_opposite_arrow_usually_leads_back(
    release: Dataset, level: str, shape: Shape, least: float
) -> None:
    ways = walk(release, level, shape)
    taken = moves(ways)
    back = sum(ways[b][(way + 2) % len(ARROWS)] == a for a, way, b in taken)
    assert back / len(taken) >= least


def test_an_arrow_leads_that_way_and_mostly_to_a_neighbour(release: Dataset) -> None:
    taken = moves(walk(release, "county", Shape.OUTLINE))
    places = label_points(release)
    for here, way, there in taken:
        (x0, y0), (x1, y1) = places[here], places[there]
        east, north = x1 - x0, (y1 - y0) / math.cos(math.radians(y0))
        along = (north, east, -north, -east)[way]
        assert along > 0.95 * math.hypot(east, north) * math.cos(math.radians(SECTOR))
    beside = sum(there in release.boundaries.neighbours[here] for here, _, there in taken)
    assert beside / len(taken) > 0.93


def test_the_map_ends_where_the_province_does(release: Dataset) -> None:
    ways = walk(release, "county", Shape.OUTLINE)
    places = label_points(release)
    north = max(ways, key=lambda code: places[code][1])
    south = min(ways, key=lambda code: places[code][1])
    assert ways[north][ARROWS.index("up")] == ""
    assert ways[south][ARROWS.index("down")] == ""


def test_tiles_beside_each_other_are_one_step_apart(release: Dataset) -> None:
    ways = walk(release, "county", Shape.TILES)
    tiles = release.boundaries.tiles["county"]
    west, _, east, _ = tiles.geometry.iloc[0].bounds
    places = dict(
        zip(tiles.index, zip(tiles["label_lon"], tiles["label_lat"], strict=True), strict=True)
    )
    pairs = [
        (a, b)
        for a, (x0, y0) in places.items()
        for b, (x1, y1) in places.items()
        if abs(x1 - x0 - (east - west)) < 1e-3 and abs(y1 - y0) < 1e-3
    ]
    joined = sum((ways[a][1], ways[b][3]) == (b, a) for a, b in pairs)
    assert joined / len(pairs) > 0.95


@given(st.lists(POINTS, min_size=2, max_size=25, unique=True))
def test_no_arrow_is_dead_while_something_lies_that_way(points: list[tuple[int, int]]) -> None:
    places = {f"{index:02}": (float(x), float(y)) for index, (x, y) in enumerate(points)}
    ways = steps(places, dict.fromkeys(places, ()))
    for here, (x, y) in places.items():
        for way, (dx, dy) in enumerate(((0, 1), (1, 0), (0, -1), (-1, 0))):
            that_way = [
                (a - x) * dx + (b - y) * dy > math.hypot(a - x, b - y) / 2 + 1e-6
                for a, b in places.values()
            ]
            assert not any(that_way) or ways[here][way]
        assert here not in ways[here]


def test_the_address_changes_with_the_ways(release: Dataset) -> None:
    files = [walk_file(release, level, shape) for level, shape in MAPS]
    assert len({address for address, _ in files}) == len(MAPS)
    assert json.loads(files[0][1])["530102"] == list(walk(release, *MAPS[0])["530102"])
