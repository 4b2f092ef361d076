"""The brands of a release in columns, chosen by condition and found by place in one pass.

The rules of what counts where stand in `data/counting.py`; here is only which brand is where.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Self, TypeVar

import numpy as np

from data.filters import FILTERS, Inside, OneOf, Only, Reading
from data.models import AreaLevel, Brand
from data.selection import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Mapping

    from numpy.typing import NDArray

    from data.areas import Area
    from data.filters import BrandFilter, Kind

    Rows = NDArray[np.intp]
    Codes = NDArray[np.int16]
    Mask = NDArray[np.bool_]

T = TypeVar("T", bound="Hashable")

#: Selections kept ready; a visitor's click asks for the same one several times.
KEPT = 32
NOWHERE = -1


class BrandIndex:
    """Hold the brands of a release in columns, one row a brand, in the order of the table."""

    def __init__(
        self,
        brands: Mapping[str, Brand],
        areas: Mapping[str, Area],
        above: Mapping[str, tuple[str, ...]],
    ) -> None:
        """Put brands in columns; `above` are the areas that hold each area, nearest first."""
        self.brands = tuple(brands.values())
        self.number = {code: number for number, code in enumerate(areas)}
        self._areas = areas
        self._row = {brand.brand_id: row for row, brand in enumerate(self.brands)}
        self._chain = {code: (code, *above[code]) for code in areas}
        depth = max(map(len, self._chain.values()))
        padded = {
            code: [self.number[one] for one in chain] + [NOWHERE] * (depth - len(chain))
            for code, chain in self._chain.items()
        }
        chains = [padded[brand.home_adcode] for brand in self.brands]
        #: One line a brand: the numbers of its home and of the areas that hold it, nearest first.
        self.chains: Codes = np.array(chains, np.int16).reshape(-1, depth)
        self._columns = {key: self._column(kind) for key, kind in FILTERS.items()}
        ranks = [(brand.level.rank, brand.brand_id) for brand in self.brands]
        self._order: Rows = np.array(sorted(range(len(ranks)), key=ranks.__getitem__), np.intp)
        self.select: Callable[[BrandFilter], Selection] = lru_cache(KEPT)(self._select)

    @cached_property
    def everything(self) -> Selection:
        """Return all brands, in the order of the table."""
        return Selection(self, np.arange(len(self.brands)))

    def selection(self, brands: Iterable[Brand]) -> Selection:
        """Return brands of this release as a selection, in their order."""
        if isinstance(brands, Selection) and brands.columns is self:
            return brands
        return Selection(self, np.array([self._row[one.brand_id] for one in brands], np.intp))

    def counts(self, key: str) -> Mapping[Hashable, int]:
        """Count all brands by what a filter asks of them: a word of theirs, or true or false."""
        return self._columns[key].counts

    def _select(self, chosen: BrandFilter) -> Selection:
        """Return the brands that meet every condition, highest level first, then by brand_id."""
        rows = self._order
        for key, kind in chosen.in_force():
            rows = self._kept(rows, chosen, key, kind)
        return Selection(self, rows)

    def _kept(self, rows: Rows, chosen: BrandFilter, key: str, kind: Kind) -> Rows:
        """Return those of some rows that meet one condition, in their order."""
        value = getattr(chosen, key)
        match kind:
            case OneOf():
                return rows[self._columns[key].among(value)[rows]]
            case Only():
                return rows[self._columns[key].among((not value,))[rows]]
            case Inside():
                return rows[self._lie_in(value)[rows]]
            case Reading():
                return self._reading(rows, value)

    def _column(self, kind: Kind) -> _Column:
        """Return what a filter asks of each brand; nothing where it asks for a place or a text."""
        match kind:
            case OneOf():
                return _Column(map(kind.word, self.brands))
            case Only():
                return _Column(map(kind.holds, self.brands))
        return _Column(())

    def _lie_in(self, adcode: str) -> Mask:
        lying: Mask = (self.chains == self.number.get(adcode, NOWHERE - 1)).any(axis=1)
        return lying

    def _reading(self, rows: Rows, text: str) -> Rows:
        """Return the rows whose names, occupation or home hold every word of a text."""
        words, texts, initials = folded(text).split(), self._texts, self._initials
        found = [
            row
            for row in rows.tolist()
            if all(word in initials[row] or word in texts[row] for word in words)
        ]
        return np.array(found, np.intp)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(folded("\n".join(self._names(brand))) for brand in self.brands)

    @cached_property
    def _initials(self) -> tuple[frozenset[str], ...]:
        # Two or three letters: as parts of words they would match nearly anything.
        of_area = {
            code: frozenset(
                key for place in self._places(code) for key in (place.initials, place.initials_full)
            )
            for code in {brand.home_adcode for brand in self.brands}
        }
        return tuple(of_area[brand.home_adcode] for brand in self.brands)

    def _names(self, brand: Brand) -> list[str]:
        names = [brand.name_zh, brand.name_en, brand.occupation_zh, brand.occupation_en]
        for place in self._places(brand.home_adcode):
            names += [place.name_zh, place.name_en, place.short_en, place.pinyin_full]
        return names

    def _places(self, home: str) -> list[Area]:
        """Return the areas a home is in; the province only where it is the home itself."""
        return [
            self._areas[code]
            for code in self._chain[home]
            if code == home or self._areas[code].level is not AreaLevel.PROVINCE
        ]


class Selection(tuple[Brand, ...]):  # noqa: SLOT001  # a tuple of any length can have none
    """Brands of one release in a fixed order, which know where they are.

    The first question about a place groups all of them at once; every further one is a look-up.
    """

    columns: BrandIndex
    _rows: Rows

    def __new__(cls, columns: BrandIndex, rows: Rows) -> Self:
        """Select rows of an index."""
        made = super().__new__(cls, [columns.brands[row] for row in rows.tolist()])
        made.columns, made._rows = columns, rows
        return made

    def at(self, adcode: str) -> tuple[Brand, ...]:
        """Return those whose home is exactly this area.

        Raises
        ------
        KeyError
            There is no such area.
        """
        return self._at.get(self.columns.number[adcode], ())

    def within(self, adcode: str) -> tuple[Brand, ...]:
        """Return those whose home is this area or lies in it.

        Raises
        ------
        KeyError
            There is no such area.
        """
        return self._within.get(self.columns.number[adcode], ())

    @cached_property
    def _at(self) -> dict[int, tuple[Brand, ...]]:
        return self._grouped(self.columns.chains[self._rows, :1])

    @cached_property
    def _within(self) -> dict[int, tuple[Brand, ...]]:
        return self._grouped(self.columns.chains[self._rows])

    def _grouped(self, chains: Codes) -> dict[int, tuple[Brand, ...]]:
        """Return the brands of each area that their chains name, in the order of the selection."""
        width = chains.shape[1]
        order = np.argsort(chains.ravel(), kind="stable")
        numbers, starts = np.unique(chains.ravel()[order], return_index=True)
        parts = np.split(order // width, starts[1:])
        return {
            number: tuple([self[place] for place in part.tolist()])
            for number, part in zip(numbers.tolist(), parts, strict=False)
            if number != NOWHERE
        }


class _Column:
    """Hold one value a brand as small numbers."""

    def __init__(self, values: Iterable[T | None]) -> None:
        self._number: dict[Hashable, int] = {}
        numbers = [self._number.setdefault(value, len(self._number)) for value in values]
        self._codes = np.array(numbers, np.int32)
        held = np.bincount(self._codes, minlength=len(self._number)).tolist()
        #: How many brands hold each value; what none holds counts nothing.
        self.counts: Mapping[Hashable, int] = Counter(dict(zip(self._number, held, strict=True)))

    def among(self, chosen: Collection[Hashable]) -> Mask:
        """Say for each brand whether its value is one of the chosen."""
        asked = [self._number[value] for value in chosen if value in self._number]
        return np.isin(self._codes, asked)
