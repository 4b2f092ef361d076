"""What a tour file holds, as written and once its links are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

if TYPE_CHECKING:
    from state.view_state import ViewState
    from texts import Texts

SECONDS = 12
MOST_STEPS = 60

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240)]


class Words(BaseModel):
    """One text in both languages, with figures named in braces: `{announced.brands_total}`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zh: Line
    en: Line

    def told(self, t: Texts) -> str:
        """Return the text of one language."""
        return self.zh if t.is_chinese else self.en


class WrittenStep(BaseModel):
    """One step as a tour file writes it.

    `view` is the query of a page; the area or brand it opens stands in the light. `seconds` is
    how long the step stays when the tour runs alone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    view: str = ""
    headline: Words
    text: Words
    seconds: int = Field(SECONDS, ge=3, le=600)
    notes: Words | None = None


class WrittenTour(BaseModel):
    """A whole tour file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Words
    steps: tuple[WrittenStep, ...] = Field(min_length=1, max_length=MOST_STEPS)


@dataclass(frozen=True, slots=True)
class Step:
    """One step with its view read; the area or brand that `state` opens is the spotlight.

    `headline` and `text` are None where the step speaks for itself: the stage then names the
    spotlight and says the area's sentence.
    """

    state: ViewState
    seconds: int = SECONDS
    headline: Words | None = None
    text: Words | None = None
    notes: Words | None = None


@dataclass(frozen=True, slots=True)
class Tour:
    """Steps in order; `title` None is a tour that a visitor put together."""

    name: str
    title: Words | None
    steps: tuple[Step, ...]
