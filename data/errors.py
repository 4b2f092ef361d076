"""Problems found in the data tables, and the one exception that carries them all."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


_SHOWN = 60


@dataclass(frozen=True)
class Problem:
    """Say where a mistake is, what was found, what was expected and what to do.

    `row` is the spreadsheet row (the header is row 1); `row` and `column` are None where the
    mistake belongs to the whole file or the whole row.
    """

    file: str
    row: int | None
    column: str | None
    found: str
    expected: str
    advice: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        place = self.file if self.row is None else f"{self.file} row {self.row}"
        if self.column is not None:
            place = f"{place}, {self.column}"
        return f"{place}: found {self.found}; expected {self.expected}; {self.advice}"


class DataError(ValueError):
    """Refuse a set of tables, listing every problem found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order they are to be read."""
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def quoted(cell: str) -> str:
    """Return what a cell holds in quotes, only the beginning of what is long."""
    return f"'{cell}'" if len(cell) <= _SHOWN else f"'{cell[:_SHOWN]}…'"


def nearest(found: str, known: Iterable[str]) -> str:
    """Return the known word nearest to what was found, or "" when none is near."""
    # The tie between equally near codes must not depend on the order of a set.
    return next(iter(get_close_matches(found, sorted(known), n=1)), "")


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """Return " (did you mean 'x'?)" for the nearest known word, or "" when none is near."""
    near = nearest(found, known)
    return f" (did you mean '{near}'?)" if near else ""
