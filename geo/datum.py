"""GCJ-02, the shifted datum of Chinese web maps, to WGS-84 and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import shapely

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Points: TypeAlias = NDArray[np.float64]

# GCJ-02 is defined on the Krasovsky 1940 ellipsoid.
SEMI_MAJOR_AXIS = 6378245.0
ECCENTRICITY_SQUARED = 0.00669342162296594323
ORIGIN = np.array([105.0, 35.0])

STORED_DECIMALS = 6  # 0.1 m
CONVERGED = 1e-13
MAX_ROUNDS = 30


def wgs84_to_gcj02(points: Points) -> Points:
    """Shift WGS-84 points to GCJ-02; rows are (longitude, latitude) in degrees, inside China."""
    x, y = (points - ORIGIN).T
    east, north = _shift_metres(x, y)
    latitude = np.radians(points[:, 1])
    curvature = 1 - ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    prime_vertical = SEMI_MAJOR_AXIS / np.sqrt(curvature)
    meridional = prime_vertical * (1 - ECCENTRICITY_SQUARED) / curvature
    shift = np.column_stack(
        [np.degrees(east / (prime_vertical * np.cos(latitude))), np.degrees(north / meridional)]
    )
    return np.asarray(points + shift, dtype=np.float64)


def gcj02_to_wgs84(points: Points) -> Points:
    """Undo the GCJ-02 shift by iteration; rows are (longitude, latitude) in degrees, inside China.

    The formula has no closed inverse. The shift changes by less than 1 % over its own length,
    so each round gains two digits; shifting the result back gives the input to 1e-12 degree.
    """
    guess = points
    for _ in range(MAX_ROUNDS):
        residual = points - wgs84_to_gcj02(guess)
        guess = guess + residual
        if np.abs(residual).max(initial=0.0) < CONVERGED:
            break
    return guess


def geometries_to_wgs84(geometries: NDArray[np.object_]) -> NDArray[np.object_]:
    """Move GCJ-02 geometries to WGS-84, rounded to 6 decimals.

    Each distinct vertex is converted once, so borders that were shared stay shared.
    """
    unique, inverse = np.unique(shapely.get_coordinates(geometries), axis=0, return_inverse=True)
    converted = np.round(gcj02_to_wgs84(unique), STORED_DECIMALS)
    return shapely.set_coordinates(geometries.copy(), converted[inverse])


def _shift_metres(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[Points, Points]:
    pi = np.pi
    root = np.sqrt(np.abs(x))
    shared = 20 * np.sin(6 * x * pi) + 20 * np.sin(2 * x * pi)
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
    east += (shared + 20 * np.sin(x * pi) + 40 * np.sin(x / 3 * pi)) * 2 / 3
    east += (150 * np.sin(x / 12 * pi) + 300 * np.sin(x / 30 * pi)) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
    north += (shared + 20 * np.sin(y * pi) + 40 * np.sin(y / 3 * pi)) * 2 / 3
    north += (160 * np.sin(y / 12 * pi) + 320 * np.sin(y * pi / 30)) * 2 / 3
    return east, north
