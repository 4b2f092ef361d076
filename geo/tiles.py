"""One equal hexagon per area: a map on which the smallest county is as easy to hit as any.

The hexagons are regular in Web Mercator, measured in degrees as in `geo.texture`, and together
lie about where the province does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely

from geo.coverage import dissolve, tidy
from geo.hexgrid import fill
from geo.mercator import from_mercator, to_mercator
from geo.neighbours import neighbours_of
from geo.placement import place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

DECIMALS = 4


def tile_files(
    frames: Mapping[str, gpd.GeoDataFrame], neighbours: Mapping[str, tuple[str, ...]]
) -> dict[str, gpd.GeoDataFrame]:
    """Return the tiles of counties and prefectures by file name, with the lines around them.

    `frames` holds county, prefecture and province, as `geo.boundaries`. A frame of tiles has the
    same columns, its label point in the middle; `tiles-groups` dissolves county tiles into
    prefectures, labelled where most of them meet, `-whole` dissolves tiles into the province.
    """
    county = tiles(frames["county"], frames["province"], neighbours)
    prefecture = tiles(frames["prefecture"], frames["province"], neighbours)
    groups = _groups(county, frames["prefecture"])
    return {
        "tiles-county": county,
        "tiles-groups": groups,
        "tiles-county-whole": dissolve(groups),
        "tiles-prefecture": prefecture,
        "tiles-prefecture-whole": dissolve(prefecture),
    }


def tiles(
    areas: gpd.GeoDataFrame,
    province: gpd.GeoDataFrame,
    neighbours: Mapping[str, tuple[str, ...]],
) -> gpd.GeoDataFrame:
    """Return a hexagon per area, all in one piece, neighbours beside each other where possible.

    Indexed by adcode like `areas`, in its order; columns parent_adcode, label_lon, label_lat
    and geometry, in lon/lat.
    """
    codes = [str(code) for code in areas.index]
    grid, cells = fill(_plane(province.geometry.to_numpy())[0], len(codes))
    middles = shapely.get_coordinates(shapely.centroid(_plane(areas.geometry.to_numpy())))
    number = {code: place for place, code in enumerate(codes)}
    pairs = [(number[a], number[b]) for a in codes for b in neighbours[a] if a < b]
    groups = [str(parent) for parent in areas["parent_adcode"]]
    there = place(middles, grid.centres(cells), grid.side, pairs, groups)
    order = np.argsort(there)
    lon, lat = np.round(from_mercator(grid.centres(cells)[order]), DECIMALS).T
    return gpd.GeoDataFrame(
        {"parent_adcode": groups, "label_lon": lon, "label_lat": lat},
        index=areas.index,
        geometry=tidy(shapely.transform(grid.hexagons(cells)[order], _to_degrees)),
        crs=areas.crs,
    )


def surviving(tiled: gpd.GeoDataFrame, neighbours: Mapping[str, tuple[str, ...]]) -> float:
    """Return the share of the pairs of neighbours that have adjacent tiles, from 0 to 1."""
    beside = neighbours_of(tiled.geometry)
    pairs = [(a, b) for a in beside for b in neighbours[a] if a < b]
    return sum(b in beside[a] for a, b in pairs) / len(pairs)


def _groups(county: gpd.GeoDataFrame, prefecture: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    groups = dissolve(county).loc[prefecture.index]
    knots = [_knot(county.geometry[county["parent_adcode"] == code]) for code in groups.index]
    lon, lat = zip(*knots, strict=True)
    parents = prefecture["parent_adcode"]
    return groups.assign(parent_adcode=parents, label_lon=lon, label_lat=lat)


def _knot(hexagons: gpd.GeoSeries) -> tuple[float, float]:
    """Return the corner that most hexagons share, of several the one nearest to the middle."""
    corners = Counter(
        corner
        for hexagon in hexagons
        for corner in {*map(tuple, shapely.get_coordinates(hexagon).tolist())}
    )
    middle = shapely.union_all(hexagons.to_numpy()).centroid
    x, y = min(corners, key=lambda at: (-corners[at], middle.distance(shapely.Point(at)), at))
    return float(x), float(y)


def _plane(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    return shapely.transform(shapes, to_mercator)


def _to_degrees(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.round(from_mercator(points), DECIMALS)
