"""Hatch lines and dots per area, for maps that cannot draw patterns.

Both live on one grid for the whole map, so that they line up across borders. The grid is
laid out in Web Mercator, measured in degrees: x is the longitude, y the stretched latitude.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely

from geo.mercator import from_mercator, to_mercator

if TYPE_CHECKING:
    from numpy.typing import NDArray

HATCH_SPACING = 0.085
DOT_SPACING = 0.07
SHORTEST_LINE = 0.005
DECIMALS = 3


def hatch(areas: gpd.GeoSeries) -> gpd.GeoDataFrame:
    """Return a MultiLineString per area: 45 degree lines that climb to the north-east."""
    clipped = [_hatch_one(area) for area in shapely.transform(areas.to_numpy(), to_mercator)]
    return _from_mercator(np.array(clipped), areas)


def dots(areas: gpd.GeoSeries) -> gpd.GeoDataFrame:
    """Return a MultiPoint per area: the points of a square grid that fall inside it."""
    inside = [_dots_one(area) for area in shapely.transform(areas.to_numpy(), to_mercator)]
    return _from_mercator(np.array(inside), areas)


def _hatch_one(area: shapely.Geometry) -> shapely.MultiLineString:
    west, south, east, north = shapely.bounds(area)
    step = HATCH_SPACING * np.sqrt(2)
    offsets = np.arange(np.ceil((south - east) / step), np.floor((north - west) / step) + 1) * step
    starts = np.column_stack([np.full_like(offsets, west), west + offsets])
    ends = np.column_stack([np.full_like(offsets, east), east + offsets])
    lines = shapely.linestrings(np.stack([starts, ends], axis=1))
    pieces = shapely.get_parts(shapely.intersection(lines, area))
    return shapely.MultiLineString(list(pieces[shapely.length(pieces) > SHORTEST_LINE]))


def _dots_one(area: shapely.Geometry) -> shapely.MultiPoint:
    west, south, east, north = shapely.bounds(area) / DOT_SPACING
    columns = np.arange(np.ceil(west), np.floor(east) + 1) * DOT_SPACING
    rows = np.arange(np.ceil(south), np.floor(north) + 1) * DOT_SPACING
    x, y = (axis.ravel() for axis in np.meshgrid(columns, rows))
    shapely.prepare(area)
    inside = shapely.contains_xy(area, x, y)
    return shapely.MultiPoint(np.column_stack([x, y])[inside])


def _to_degrees(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.round(from_mercator(points), DECIMALS)


def _from_mercator(geometries: np.ndarray, areas: gpd.GeoSeries) -> gpd.GeoDataFrame:
    shapes = shapely.transform(geometries, _to_degrees)
    return gpd.GeoDataFrame(index=areas.index, geometry=shapes, crs=areas.crs)
