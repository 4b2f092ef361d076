"""Areas as SVG paths: projected to pixels, simplified with shared borders, written compactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.mercator import to_mercator

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geo.viewport import Bounds

#: Paths are written in whole tenths of a pixel, to be drawn at this scale.
SCALE = 0.1


@dataclass(frozen=True, slots=True)
class Frame:
    """Place longitudes and latitudes (degrees) in pixels by Web Mercator; y grows downwards.

    `scale` is pixels per degree of longitude; `left` and `top` are the pixels of longitude 0
    and of the equator.
    """

    scale: float
    left: float
    top: float

    def project(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return pixels for an (n, 2) array of longitudes and latitudes."""
        x, y = to_mercator(places).T
        return np.column_stack([self.left + self.scale * x, self.top - self.scale * y])

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the pixel of one place, rounded to a tenth."""
        x, y = self.project(np.array([[lon, lat]]))[0]
        return round(float(x), 1), round(float(y), 1)

    def shapes(self, areas: NDArray[np.object_]) -> NDArray[np.object_]:
        """Return lon/lat geometries in pixels."""
        projected: NDArray[np.object_] = shapely.transform(areas, self.project)
        return projected


def fit(box: Bounds, left: float, top: float, width: float) -> tuple[Frame, float]:
    """Return the frame that shows a lon/lat box as wide as asked, and its height in pixels."""
    west, south, east, north = box
    (x, high), (_, low) = to_mercator(np.array([[west, north], [east, south]]))
    scale = width / (east - west)
    frame = Frame(scale, float(left - scale * x), float(top + scale * high))
    return frame, float(scale * (high - low))


def simplified(shapes: NDArray[np.object_], tolerance: float) -> NDArray[np.object_]:
    """Return a coverage with fewer corners, borders still shared; tolerance as the shapes' unit."""
    fewer: NDArray[np.object_] = shapely.coverage_simplify(shapes, tolerance)
    return fewer


def path(shape: BaseGeometry) -> str:
    """Write polygons or lines as the `d` of an SVG path, in tenths of a pixel.

    Points are rounded to a tenth, relative to the point before; repeated points are dropped.
    """
    return "".join(_line(line) for line in _lines(shape))


def _lines(shape: BaseGeometry) -> list[BaseGeometry]:
    if shape.geom_type in {"LineString", "MultiLineString"}:
        return list(shapely.get_parts(shapely.line_merge(shape)))
    parts = shapely.get_parts(shape)
    return [ring for part in parts for ring in (part.exterior, *part.interiors)]


def _line(line: BaseGeometry) -> str:
    points = np.round(shapely.get_coordinates(line) / SCALE).astype(int)
    steps = np.diff(points, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    closed = bool(np.all(points[0] == points[-1]))
    if len(steps) < (3 if closed else 1):
        return ""
    drawn = steps[:-1] if closed else steps
    (x, y), end = points[0], "z" if closed else ""
    return f"M{x} {y}l{_joined(drawn.ravel().tolist())}{end}"


def _joined(numbers: list[int]) -> str:
    """Write numbers with a space only where no minus separates them."""
    return " ".join(map(str, numbers)).replace(" -", "-")
