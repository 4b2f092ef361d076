"""Numbered sources: marks beside numbers that lead to entries in the same panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from dash import html

from views.attributes import aria

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dash.development.base_component import Component

    from data.dataset import Dataset
    from data.models import Source
    from texts import Texts

_CIRCLED = "①②③④⑤⑥⑦⑧⑨"


@dataclass(frozen=True, slots=True)
class Citations:
    """Hold the sources of one panel; a source's number is its place, from 1.

    `place` begins the ids of the entries: two lists on one page need two.
    """

    sources: tuple[Source, ...]
    place: str = "source"

    @classmethod
    def of(cls, dataset: Dataset, source_ids: Iterable[str | None], place: str = "source") -> Self:
        """Return the citations of source ids in the order given, each once, None passed over.

        Raises `KeyError` for an id that the release does not hold.
        """
        unique = dict.fromkeys(source_id for source_id in source_ids if source_id is not None)
        return cls(tuple(dataset.sources[source_id] for source_id in unique), place)

    def cite(self, t: Texts, words: str, source_id: str) -> list[Component | str]:
        """Return words with the mark of their source, kept on one line with the last of them."""
        return [f"{words}\N{NO-BREAK SPACE}", self.mark(t, source_id)]

    def number(self, source_id: str) -> int:
        """Return a source's number.

        Raises `KeyError` when the panel does not list the source.
        """
        for number, source in enumerate(self.sources, 1):
            if source.source_id == source_id:
                return number
        raise KeyError(source_id)

    def entry_id(self, number: int) -> str:
        """Return the element id of a source's entry in the list."""
        return f"{self.place}-{number}"

    def mark(self, t: Texts, source_id: str) -> html.A:
        """Return the mark that stands beside a number and leads to its source."""
        number = self.number(source_id)
        source = self.sources[number - 1]
        return html.A(
            number_mark(number),
            href=f"#{self.entry_id(number)}",
            className="mark",
            title=f"{t.own(source, 'title')} ({source.publisher})",
            **aria(label=t("source.mark", number=number)),
        )


def number_mark(number: int) -> str:
    """Write a source number: ① to ⑨, then (10)."""
    return _CIRCLED[number - 1] if number <= len(_CIRCLED) else f"({number})"
