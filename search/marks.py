"""Which parts of a title were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.folding import is_han
from search.matching import How, spell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.index import Key


def marks(title: Key, words: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of each word in a title as it is shown, in order, without overlap."""
    found: list[tuple[int, int]] = []
    for word in dict.fromkeys(words):
        span = _span(title, word)
        if span and all(span[1] <= start or end <= span[0] for start, end in found):
            found.append(span)
    return tuple(sorted(found))


def _span(title: Key, word: str) -> tuple[int, int] | None:
    text, places = title.folded.text, title.folded.places
    best: tuple[float, int, int] | None = None
    for start, char in enumerate(text):
        if start not in title.folded.starts and not is_han(char):
            continue
        found = spell(word, text, title.readings, start)
        scattered = found and found.how is How.INITIALS and start
        if found and not scattered and (best is None or found.cost < best[0]):
            best = (found.cost, places[start], places[found.end - 1] + 1)
    return best and best[1:]
