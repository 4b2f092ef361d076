"""Which area goes on which tile: as near as can be, with its neighbours beside it.

No chance is involved: the same areas always get the same tiles.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

#: What a pair of neighbours on adjacent tiles is worth, more within one group, a little for two
#: areas of a group that are no neighbours, and what a square step from its place costs an area.
PAIR, PAIR_IN_GROUP, IN_GROUP, STEP = 1.0, 1.35, 0.15, 0.03
#: What each part too many of a group costs once groups are put together.
TORN = 3.0
#: How much worse a swap may be, falling to nothing: first for neighbours, then for whole groups.
LOOSE, LOOSE_TURNS = 1.4, 400
TIGHT, TIGHT_TURNS = 0.8, 60
LAST_TURNS = 20
#: Tiles are swapped up to this far apart, in sides of a hexagon.
REACH = 3.6
#: The middles of adjacent hexagons are 1.73 sides apart, of the next ones 3.
BESIDE = 2


@dataclass(frozen=True)
class Ground:
    """Hold what never changes: who may swap, who is beside whom, and what each place is worth.

    `beside` lists for each tile the adjacent tiles; `swaps` are pairs of tiles; `worth[i][j]` is
    for areas i and j on adjacent tiles; `far[i][k]` is the cost of area i on tile k; `groups`
    names the group of each area.
    """

    beside: Sequence[Sequence[int]]
    swaps: Sequence[tuple[int, int]]
    worth: Sequence[Sequence[float]]
    far: Sequence[Sequence[float]]
    groups: Sequence[str]


def place(
    middles: NDArray[np.float64],
    tiles: NDArray[np.float64],
    side: float,
    pairs: Iterable[tuple[int, int]],
    groups: Sequence[str],
) -> list[int]:
    """Return for each tile the number of the area on it.

    `middles` and `tiles` are equally many (x, y) rows, `side` is that of a hexagon, `pairs` are
    neighbouring areas, `groups` name the group of each area.
    """
    squares = ((middles[:, None] - tiles[None]) ** 2).sum(axis=-1) / side**2
    apart = np.sqrt(((tiles[:, None] - tiles[None]) ** 2).sum(axis=-1)) / side
    near = [(i, j) for i, j in combinations(range(len(tiles)), 2) if apart[i, j] < REACH]
    ground = Ground(
        beside=[np.flatnonzero((row > 0) & (row < BESIDE)).tolist() for row in apart],
        swaps=near,
        worth=_worth(pairs, groups),
        far=(squares * STEP).tolist(),
        groups=groups,
    )
    there = [0] * len(tiles)
    for area, tile in enumerate(assign(squares)):
        there[tile] = area
    for slack, torn in _schedule():
        _sweep(ground, there, slack, torn)
    return there


def assign(costs: NDArray[np.float64]) -> list[int]:
    """Return the column for each row of a square table, each once, at the smallest total cost.

    The Hungarian method: rows join one by one along the cheapest augmenting path.
    """
    size = len(costs)
    of_row, of_column = np.zeros(size + 1), np.zeros(size + 1)
    row_at = np.zeros(size + 1, dtype=int)  # the row (from 1) that has a column; 0 is the new one
    before = np.zeros(size + 1, dtype=int)
    for row in range(1, size + 1):
        row_at[0], column = row, 0
        least, used = np.full(size + 1, np.inf), np.zeros(size + 1, dtype=bool)
        while row_at[column]:
            used[column] = True
            here = row_at[column]
            reduced = costs[here - 1] - of_row[here] - of_column[1:]
            better = np.flatnonzero(~used[1:] & (reduced < least[1:])) + 1
            least[better], before[better] = reduced[better - 1], column
            column = int(np.argmin(np.where(used, np.inf, least)))
            step = least[column]
            of_row[row_at[used]] += step
            of_column[used] -= step
            least[~used] -= step
        while column:
            row_at[column] = row_at[before[column]]
            column = before[column]
    return [int(place) - 1 for place in np.argsort(row_at[1:]) + 1]


def _worth(pairs: Iterable[tuple[int, int]], groups: Sequence[str]) -> list[list[float]]:
    worth = [[IN_GROUP * (a == b) for b in groups] for a in groups]
    for i, j in pairs:
        worth[i][j] = worth[j][i] = PAIR_IN_GROUP if groups[i] == groups[j] else PAIR
    return worth


def _schedule() -> Iterator[tuple[float, float]]:
    """Yield for each sweep how much worse a swap may be, and what a torn group costs."""
    yield from ((slack, 0.0) for slack in np.linspace(LOOSE, 0, LOOSE_TURNS).tolist())
    yield from ((slack, TORN) for slack in np.linspace(TIGHT, 0, TIGHT_TURNS).tolist())
    yield from [(-1e-9, TORN)] * LAST_TURNS


def _sweep(ground: Ground, there: list[int], slack: float, torn: float) -> None:
    """Swap, in place, every two tiles whose swap gains or loses less than the slack."""
    groups = ground.groups
    for a, b in ground.swaps:
        p, q = there[a], there[b]
        gain = _gain(ground, there, a, b)
        there[a], there[b] = q, p
        if torn and groups[p] != groups[q] and gain > -slack - 2 * torn:
            after = _parts(ground, there, {groups[p], groups[q]})
            there[a], there[b] = p, q
            gain += torn * (_parts(ground, there, {groups[p], groups[q]}) - after)
            there[a], there[b] = q, p
        if gain <= -slack:
            there[a], there[b] = p, q


def _gain(ground: Ground, there: Sequence[int], a: int, b: int) -> float:
    """Return what swapping two tiles gains in neighbours and nearness."""
    p, q = there[a], there[b]
    far, of_p, of_q = ground.far, ground.worth[p], ground.worth[q]
    gain = far[p][a] + far[q][b] - far[p][b] - far[q][a]
    gain += sum(of_q[there[k]] - of_p[there[k]] for k in ground.beside[a] if k != b)
    return gain + sum(of_p[there[k]] - of_q[there[k]] for k in ground.beside[b] if k != a)


def _parts(ground: Ground, there: Sequence[int], groups: set[str]) -> int:
    """Count the pieces that some groups are in."""
    named: Mapping[int, str] = {
        tile: ground.groups[area]
        for tile, area in enumerate(there)
        if ground.groups[area] in groups
    }
    left, parts = set(named), 0
    while left:
        parts += 1
        open_ = [left.pop()]
        while open_:
            tile = open_.pop()
            fresh = [k for k in ground.beside[tile] if k in left and named[k] == named[tile]]
            left.difference_update(fresh)
            open_.extend(fresh)
    return parts
