"""Which area lies where: the steps of a reader who walks the map with the arrow keys."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from data.memo import memo
from geo.mercator import to_mercator
from geo.neighbours import neighbours_of
from geo.placement import assign
from scene.geometry import digest, encoded
from scene.places import label_points, tile_points
from state.view_state import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset

Point = tuple[float, float]
Steps = tuple[str, str, str, str]

#: Clockwise from the top, 90 degrees apart, so that the way back is two further on.
ARROWS = ("up", "right", "down", "left")
#: An arrow reaches this many degrees to either side. The sectors overlap: a neighbour between
#: two arrows answers to the one that has no better.
SECTOR = 60
#: How much worse, in degrees, a neighbour is that another arrow leads to already.
TWICE = 40
#: What it costs that a pair has no arrow to it and back: more than any pair with one.
ALONE = 2 * (SECTOR**2 + TWICE**2)


@memo(8)
def walk(dataset: Dataset, level: str, shape: Shape) -> Mapping[str, Steps]:
    """Return where each arrow leads from each area of a level, areas in census order (by adcode).

    North is up; on tiles, up and down keep to a column. "" stands at the edge of the map.
    """
    if shape is Shape.TILES:
        tiles = dataset.boundaries.tiles[level]
        points = tile_points(dataset, level)
        west, _, east, _ = tiles.geometry.iloc[0].bounds
        own = {code: points[code] for code in dataset.adcodes(level)}
        here = _in_columns(own, east - west)
        return MappingProxyType(steps(here, neighbours_of(tiles.geometry)))
    points = label_points(dataset)
    here = _plane({code: points[code] for code in dataset.adcodes(level)})
    return MappingProxyType(steps(here, dataset.boundaries.neighbours))


@memo(8)
def walk_file(dataset: Dataset, level: str, shape: Shape) -> tuple[str, bytes]:
    """Return the address of `walk` as JSON, which changes with its contents, and the contents."""
    content = encoded(dict(walk(dataset, level, shape)))
    return f"/geo/walk-{shape}-{level}.{digest(content)[:8]}.json", content


def steps(places: Mapping[str, Point], touching: Mapping[str, tuple[str, ...]]) -> dict[str, Steps]:
    """Return for each place the one above, to the right, below and to the left of it, or "".

    `places` are (x, y) of a plane, y up. Touching places come first, in pairs that lead to each
    other as far as possible; then the best touching one; then the nearest in that direction.
    """
    found = {code: [""] * len(ARROWS) for code in sorted(places)}
    for arrow in (0, 1):
        _pair(found, arrow, places, touching)
    for code, ways in found.items():
        for arrow, there in enumerate(ways):
            ways[arrow] = there or _best(code, arrow, places, touching[code])
    return {code: (up, right, down, left) for code, (up, right, down, left) in found.items()}


def _pair(
    found: dict[str, list[str]],
    arrow: int,
    places: Mapping[str, Point],
    touching: Mapping[str, tuple[str, ...]],
) -> None:
    """Join each area with at most one that touches it, there by `arrow` and back by its opposite.

    As many pairs as can be, and those as straight as can be.
    """
    codes = list(found)
    number = {code: place for place, code in enumerate(codes)}
    costs = np.full((len(codes), len(codes)), float(ALONE))
    for code in codes:
        for other in touching[code]:
            turn = _turn(places[code], places[other], arrow)
            if turn <= SECTOR:
                twice = TWICE**2 if other in found[code] else 0
                costs[number[code], number[other]] = turn**2 + twice
    for row, column in enumerate(assign(costs)):
        if costs[row, column] < ALONE:
            found[codes[row]][arrow] = codes[column]
            found[codes[column]][arrow + 2] = codes[row]


def _best(code: str, arrow: int, places: Mapping[str, Point], touching: tuple[str, ...]) -> str:
    """Return the straightest of the touching areas that way, else the nearest, else ""."""
    here = places[code]
    turns = {other: _turn(here, there, arrow) for other, there in places.items() if other != code}
    that_way = sorted(other for other, turn in turns.items() if turn <= SECTOR)
    beside = [other for other in that_way if other in touching]
    if beside:
        return min(beside, key=turns.__getitem__)

    def detour(other: str) -> float:
        return math.dist(here, places[other]) / math.cos(math.radians(turns[other]))

    return min(that_way, key=detour, default="")


def _turn(here: Point, there: Point, arrow: int) -> float:
    """Return the degrees, 0 to 180, between an arrow and the way from one point to another."""
    bearing = math.degrees(math.atan2(there[0] - here[0], there[1] - here[1]))
    return abs((bearing - 90 * arrow + 180) % 360 - 180)


def _plane(points: Mapping[str, Point]) -> dict[str, Point]:
    """Return points as Web Mercator shows them, measured in degrees: (x, y), y to the north."""
    flat = to_mercator(np.array(list(points.values()), dtype=float).reshape(-1, 2))
    return {code: (x, y) for code, (x, y) in zip(points, flat.tolist(), strict=True)}


def _in_columns(tiles: Mapping[str, Point], width: float) -> dict[str, Point]:
    """Take the half step out of every other row of hexagons, `width` wide in degrees."""
    plane = _plane(tiles)
    west = min(x for x, _ in plane.values())
    return {
        code: (math.floor((x - west) / width + 0.25) * width, y) for code, (x, y) in plane.items()
    }
