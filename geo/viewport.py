"""The window a map opens on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import geopandas as gpd

Bounds: TypeAlias = tuple[float, float, float, float]


def bounds(frame: gpd.GeoDataFrame) -> Bounds:
    """Return (west, south, east, north) of a frame, in the units of its CRS.

    Raises
    ------
    ValueError
        The frame has no geometry, so there is nothing to show.
    """
    if frame.geometry.is_empty.all():
        message = "the frame has no area: expected at least one to fit the map to"
        raise ValueError(message)
    west, south, east, north = map(float, frame.total_bounds)
    return west, south, east, north


def padded(box: Bounds, fraction: float) -> Bounds:
    """Widen bounds by a fraction of their own width and height on every side."""
    west, south, east, north = box
    dx, dy = (east - west) * fraction, (north - south) * fraction
    return west - dx, south - dy, east + dx, north + dy
