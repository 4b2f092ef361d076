"""Points inside areas at which a name can stand."""

from __future__ import annotations

import numpy as np
import shapely

PRECISION = 0.005  # degrees; a label needs no more
DECIMALS = 4


def label_points(polygons: np.ndarray) -> np.ndarray:
    """Return (longitude, latitude) rows: the middle of the roomiest spot of each largest part."""
    parts, owner = shapely.get_parts(polygons, return_index=True)
    order = np.lexsort((shapely.area(parts), owner))
    last_of_owner = np.flatnonzero(np.diff(owner[order], append=-1))
    largest = parts[order[last_of_owner]]
    radii = shapely.maximum_inscribed_circle(largest, tolerance=PRECISION)
    return np.round(shapely.get_coordinates(shapely.get_point(radii, 0)), DECIMALS)
