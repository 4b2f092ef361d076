"""The preferred headcount: exactly one per brand that has any, and the right one."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from data.errors import Problem
from data.models import Basis, BrandMetric
from data.periods import period_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import BrandFigure
    from data.tables import Tables

_RANK = {Basis.BRAND: 1, Basis.INDUSTRY: 0}
_EXPECTED = (
    "'true' on exactly one employed_persons row of the brand: the latest with basis brand, "
    "else the latest with basis industry"
)


def check_preferred(tables: Tables) -> Iterator[Problem]:
    """Name each brand whose preferred headcount is missing, doubled or not the right row."""
    by_brand = itemgetter(0)
    keyed = sorted(
        (
            (figure.brand_id, row, figure)
            for row, figure in tables.numbered("brand_figures", tables.brand_figures)
        ),
        key=itemgetter(0, 1),
    )
    for _, group in groupby(keyed, key=by_brand):
        yield from _check_brand([(row, figure) for _, row, figure in group])


def _check_brand(figures: list[tuple[int, BrandFigure]]) -> Iterator[Problem]:
    able = [
        pair
        for pair in figures
        if pair[1].metric is BrandMetric.EMPLOYED_PERSONS and pair[1].basis in _RANK
    ]
    best = max(map(_order, able), default=None)
    marked = [pair for pair in figures if pair[1].preferred]
    for pair in marked:
        if pair not in able or _order(pair) != best:
            yield _problem(pair, "'true'", "set it to 'false', and 'true' on the right row")
    right = [pair for pair in marked if pair in able and _order(pair) == best]
    for pair in right[1:]:
        yield _problem(pair, "a second 'true' for the brand", "set all but one to 'false'")
    if able and not marked:
        pair = max(able, key=_order)
        yield _problem(pair, "no row of the brand with 'true'", "set it to 'true' here")


def _order(pair: tuple[int, BrandFigure]) -> tuple[int, tuple[int, int]]:
    figure = pair[1]
    return _RANK[figure.basis], period_end(figure.period)


def _problem(pair: tuple[int, BrandFigure], found: str, advice: str) -> Problem:
    row, figure = pair
    return Problem(
        "brand_figures.csv", row, "preferred", f"{found} ({figure.brand_id})", _EXPECTED, advice
    )
