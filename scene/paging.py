"""A list in pages: which of its rows stand on the page that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

#: Rows on a page.
PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Hold the rows of one page: `number` from 1 of `pages`, `total` rows in all of them.

    `asked` is the page that was asked for: past the end of the list the last one is shown.
    """

    rows: Sequence[T]
    number: int
    pages: int
    total: int
    asked: int

    @property
    def first(self) -> int:
        """Return the place of the first row in the list, from 1; 0 where there is none."""
        return min((self.number - 1) * PER_PAGE + 1, self.total)

    @property
    def last(self) -> int:
        """Return the place of the last row in the list."""
        return self.first + len(self.rows) - bool(self.rows)

    @property
    def is_past(self) -> bool:
        """Say whether the page that was asked for is past the end."""
        return self.asked > self.pages


def page_of(rows: Sequence[T], asked: int) -> Page[T]:
    """Return a page of a list, the last one past its end; a list without rows has one page."""
    pages = max(1, -(-len(rows) // PER_PAGE))
    number = min(asked, pages)
    first = (number - 1) * PER_PAGE
    return Page(rows[first : first + PER_PAGE], number, pages, len(rows), asked)
