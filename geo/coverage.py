"""Coverages: polygons that share their borders exactly, before and after simplification."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Iterator

COORDINATE_DECIMALS = 4  # about 10 m
NARROWEST_GAP = 1e-5  # degrees, about 1 m: anything narrower is a slip of the drawing
LARGEST_GAP = 1e-3  # square degrees, about 11 km2: a larger hole is a real enclave
SMALLEST_OVERLAP = 1e-10  # square degrees, about 1 m2


def coverage_problems(polygons: gpd.GeoSeries) -> list[str]:
    """Describe where lon/lat polygons overlap or do not meet; an empty list is a coverage.

    The index of ``polygons`` is the name by which an area is reported.
    """
    shapes, names = polygons.to_numpy(), [str(name) for name in polygons.index]
    invalid = np.flatnonzero(~shapely.is_valid(shapes))
    if invalid.size:
        return [f"{names[i]}: {shapely.is_valid_reason(shapes[i])}" for i in invalid]
    overlaps = list(_overlaps(shapes))
    at_fault = {i for pair, _ in overlaps for i in pair}
    return [
        *(f"{names[i]}: overlaps {names[j]} near {where}" for (i, j), where in overlaps),
        *(
            f"{names[i]}: its border does not match its neighbour's near {where}"
            for i, where in _mismatches(shapes)
            if i not in at_fault
        ),
        *(
            f"{', '.join(names[i] for i in around)}: a gap is left between them near {where}"
            for around, where in _holes(shapes)
        ),
    ]


def simplify_counties(counties: gpd.GeoDataFrame, tolerance: float) -> gpd.GeoDataFrame:
    """Simplify the geometry as one coverage and round it to 4 decimals.

    ``tolerance`` is in degrees: the square root of the smallest triangle kept
    (Visvalingam-Whyatt), so a line can move by two to three times as much.
    """
    simplified = shapely.coverage_simplify(np.asarray(counties.geometry), tolerance)
    rounded = shapely.transform(simplified, lambda xy: np.round(xy, COORDINATE_DECIMALS))
    return counties.set_geometry(tidy(rounded), crs=counties.crs)


def dissolve(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Merge areas into their parents: indexed by parent_adcode, no vertex that is not an area's."""
    merged = {
        str(parent): shapely.coverage_union_all(np.asarray(group.geometry))
        for parent, group in areas.groupby("parent_adcode")
    }
    shapes = tidy(np.array(list(merged.values())))
    return gpd.GeoDataFrame(index=list(merged), geometry=shapes, crs=areas.crs)


def tidy(geometries: np.ndarray) -> np.ndarray:
    """Drop repeated vertices and put rings in one order: exteriors anticlockwise, as RFC 7946."""
    cleaned = shapely.normalize(shapely.remove_repeated_points(geometries))
    return shapely.orient_polygons(cleaned, exterior_cw=False)


def _overlaps(shapes: np.ndarray) -> Iterator[tuple[tuple[int, int], str]]:
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    left, right = left[left < right], right[left < right]
    shared = shapely.intersection(shapes[left], shapes[right])
    for i, j, overlap in zip(left, right, shared, strict=True):
        if overlap.area > SMALLEST_OVERLAP:
            yield (int(i), int(j)), _position(overlap)


def _mismatches(shapes: np.ndarray) -> Iterator[tuple[int, str]]:
    edges = shapely.coverage_invalid_edges(shapes, gap_width=NARROWEST_GAP)
    for i, edge in enumerate(edges):
        if not edge.is_empty:
            yield i, _position(edge)


def _holes(shapes: np.ndarray) -> Iterator[tuple[np.ndarray, str]]:
    parts = shapely.get_parts(shapely.union_all(shapes))
    rings = [ring for part in parts if part.geom_type == "Polygon" for ring in part.interiors]
    for hole in map(shapely.Polygon, rings):
        if hole.area < LARGEST_GAP:
            beside = shapely.length(shapely.intersection(shapes, hole)) > 0
            yield np.flatnonzero(beside), _position(hole)


def _position(geometry: shapely.Geometry) -> str:
    x, y = shapely.get_coordinates(shapely.point_on_surface(geometry))[0]
    return f"({x:.4f}, {y:.4f})"
