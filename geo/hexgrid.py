"""A grid of hexagons, pointed at the top, laid over an area so that so many fit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from math import sqrt
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray

#: (row, column); odd rows stand half a hexagon to the right.
Cell: TypeAlias = tuple[int, int]

#: Corners around the middle, in half widths and in quarter heights, anticlockwise.
CORNERS = ((0, 2), (-1, 1), (-1, -1), (0, -2), (1, -1), (1, 1))
#: Each try makes the hexagons this much smaller.
SHRINK = 0.998
AREA = 1.5 * sqrt(3)


@dataclass(frozen=True)
class HexGrid:
    """Hold a hexagon's side and the grid's origin, both in the units of the plane."""

    side: float
    origin: tuple[float, float]

    def points(self, steps: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the plane's points for (half widths, quarter heights) from the origin."""
        scale = self.side * np.array([sqrt(3) / 2, 0.5])
        return np.asarray(np.array(self.origin) + steps * scale, dtype=np.float64)

    def centres(self, cells: Collection[Cell]) -> NDArray[np.float64]:
        """Return a row (x, y) per cell."""
        return self.points(_steps(cells))

    def hexagons(self, cells: Collection[Cell]) -> NDArray[np.object_]:
        """Return a polygon per cell; neighbours share their corners exactly."""
        corners = _steps(cells)[:, None, :] + np.array(CORNERS)
        return np.asarray(shapely.polygons(self.points(corners)))


def neighbours(cell: Cell) -> tuple[Cell, ...]:
    """Return the six cells around a cell."""
    row, column = cell
    right = column + row % 2
    return (
        (row, column - 1),
        (row, column + 1),
        (row - 1, right - 1),
        (row - 1, right),
        (row + 1, right - 1),
        (row + 1, right),
    )


def fill(area: shapely.Geometry, size: int) -> tuple[HexGrid, tuple[Cell, ...]]:
    """Lay a grid over an area so that `size` cells, in one piece, have their middle inside it.

    The hexagons are as large as can be; `area` must not be empty.
    """
    (middle,) = shapely.get_coordinates(shapely.centroid(area)).tolist()
    side = sqrt(1.2 * float(shapely.area(area)) / size / AREA)
    for turn in count():
        grid = HexGrid(side * SHRINK**turn, (middle[0], middle[1]))
        whole = largest_piece(_inside(grid, area))
        if len(whole) >= size:
            return grid, tuple(sorted(_trimmed(whole, size)))
    raise AssertionError


def largest_piece(cells: Collection[Cell]) -> set[Cell]:
    """Return the largest set of cells that hang together."""
    left, best = set(cells), set[Cell]()
    while left:
        found = _piece(min(left), left)
        left -= found
        best = max(best, found, key=len)
    return best


def _piece(start: Cell, cells: Collection[Cell]) -> set[Cell]:
    found, open_ = {start}, [start]
    while open_:
        fresh = [cell for cell in neighbours(open_.pop()) if cell in cells and cell not in found]
        found.update(fresh)
        open_.extend(fresh)
    return found


def _trimmed(cells: set[Cell], size: int) -> set[Cell]:
    """Take away the cells with the fewest neighbours, as long as the rest hangs together."""
    kept = set(cells)
    while len(kept) > size:
        loosest = sorted(kept, key=lambda cell: (len(kept.intersection(neighbours(cell))), cell))
        kept.remove(next(c for c in loosest if len(largest_piece(kept - {c})) == len(kept) - 1))
    return kept


def _inside(grid: HexGrid, area: shapely.Geometry) -> list[Cell]:
    west, south, east, north = shapely.bounds(area)
    x, y = grid.origin
    columns = int(max(x - west, east - x) / (sqrt(3) * grid.side)) + 2
    rows = int(max(y - south, north - y) / (1.5 * grid.side)) + 2
    cells = [(r, c) for r in range(-rows, rows + 1) for c in range(-columns, columns + 1)]
    inside = np.flatnonzero(shapely.contains_xy(area, *grid.centres(cells).T))
    return [cells[number] for number in inside]


def _steps(cells: Collection[Cell]) -> NDArray[np.int64]:
    """Return the middles of cells in half widths and quarter heights; rows go down."""
    return np.array([(2 * column + row % 2, -3 * row) for row, column in cells])
