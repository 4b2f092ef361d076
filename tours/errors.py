"""The one exception that carries every mistake found in the tour files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class TourProblem:
    """Say where in a tour file a mistake is, and what to do; `step` is None outside the steps."""

    file: str
    step: int | None
    field: str
    advice: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        step = "" if self.step is None else f" step {self.step},"
        return f"{self.file}:{step} {self.field}: {self.advice}"


class TourError(ValueError):
    """Refuse a folder of tours, listing every problem found in it."""

    def __init__(self, problems: Iterable[TourProblem]) -> None:
        """Keep the problems in the order they are to be read."""
        self.problems: tuple[TourProblem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
