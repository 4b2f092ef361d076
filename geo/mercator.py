"""Web Mercator measured in degrees: x is the longitude, y the stretched latitude."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def to_mercator(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return (x, y) rows for (lon, lat) rows."""
    lon, lat = points.T
    return np.column_stack([lon, np.degrees(np.arctanh(np.sin(np.radians(lat))))])


def from_mercator(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return (lon, lat) rows for (x, y) rows."""
    x, y = points.T
    return np.column_stack([x, np.degrees(np.arcsin(np.tanh(np.radians(y))))])
