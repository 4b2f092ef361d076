"""Which entries answer to one word, and at what cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.folding import is_han
from search.hit import Kind, Why
from search.matching import How, spell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.index import Index, Key
    from search.matching import Spelled

#: What it costs to answer by a text that is not the name.
_BY = {
    Why.NAME: 0.0,
    Why.CODE: 0.0,
    Why.FORMER: 4.0,
    Why.OCCUPATION: 12.0,
    Why.EVERYDAY: 14.0,
    Why.TRADE: 24.0,
    Why.PLACE: 28.0,
    Why.SUMMARY: 40.0,
}
#: Everyday words for a question are chosen by what people mean: nearly names.
_ASKED = 6.0
_OF = {
    Kind.AREA: 0.0,
    Kind.BRAND: 1.0,
    Kind.INDUSTRY: 0.5,
    Kind.LEVEL: 1.0,
    Kind.LAYER: 1.0,
    Kind.WORKFORCE: 1.5,
    Kind.POLICY: 1.5,
}
_BEGINNING, _INSIDE, _REMAINING = 3.0, 8.0, 3.0
#: Initials that begin inside a name are at least this many; fewer would match nearly anything.
_FEWEST_INITIALS = 3
_ONE_LETTER = 1
#: Places found at a higher cost bring nothing with them.
_SURE_PLACE = 3.0
CODE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Found:
    """Say why an entry answers, at which cost, by which text, and to which words."""

    cost: float
    why: Why
    how: How
    text: str
    words: tuple[str, ...]


def scan(index: Index, word: str) -> dict[int, Found]:
    """Return the entries that answer to one word, and what lies in the places it names."""
    found: dict[int, Found] = {}
    if word.isdecimal() and len(word) > CODE_LENGTH:
        word = word[:CODE_LENGTH]
    for number, start in index.starts.get(word[:2], ()):
        key = index.keys[number]
        spelled = spell(word, key.folded.text, key.readings, start)
        if spelled and _tells(index, key, start, spelled, word):
            keep(found, key.entry, _found(index, key, start, spelled, word))
    _add_inside(index, found, word)
    return found


def scan_wrong(index: Index, word: str) -> Iterable[tuple[Key, int, Spelled]]:
    """Yield the names that a word of Chinese characters spells with one wrong character."""
    starts = set(index.starts.get(word[0], ()))
    starts |= {(number, 0) for number, key in enumerate(index.keys) if is_han(key.folded.text[0])}
    for number, start in starts:
        key = index.keys[number]
        if key.why in {Why.NAME, Why.FORMER, Why.OCCUPATION}:
            spelled = spell(word, key.folded.text, key.readings, start, mistakes=1)
            if spelled and spelled.how is How.TYPO:
                yield key, start, spelled


def keep(found: dict[int, Found], entry: int, one: Found) -> None:
    """Keep the cheaper of two answers."""
    if entry not in found or one.cost < found[entry].cost:
        found[entry] = one


def cost_of(index: Index, key: Key, start: int, spelled: Spelled) -> float:
    """Return what an answer costs, by the part of the text that was spelled."""
    length, kind = len(key.folded.text), index.entries[key.entry].kind
    whole = start == 0 and spelled.end == length
    left = 1 - (spelled.end - start) / length
    remaining = 0.0 if kind is Kind.BRAND else _REMAINING * left
    place = 0.0 if whole else remaining + (_INSIDE if start else _BEGINNING)
    by = _ASKED if (key.why, kind) == (Why.EVERYDAY, Kind.LAYER) else _BY[key.why]
    return by + _OF[kind] + place + spelled.cost


def _found(index: Index, key: Key, start: int, spelled: Spelled, word: str) -> Found:
    cost = cost_of(index, key, start, spelled)
    return Found(cost, key.why, spelled.how, key.text, (word,))


def _tells(index: Index, key: Key, start: int, spelled: Spelled, word: str) -> bool:
    """Say whether a spelling says enough: not one letter, nor a few initials inside a name."""
    latin = not is_han(key.folded.text[start]) or spelled.how is not How.TEXT
    if len(word) <= _ONE_LETTER and latin:
        return start == 0 and key.why is Why.NAME
    if spelled.how is not How.INITIALS:
        return True
    if key.why not in {Why.NAME, Why.FORMER}:
        return False
    area = index.entries[key.entry].kind is Kind.AREA
    return start == 0 or (len(word) >= _FEWEST_INITIALS and not area)


def _add_inside(index: Index, found: dict[int, Found], word: str) -> None:
    """Add what lies in the areas that the word names."""
    areas = {
        index.entries[number].id: one
        for number, one in found.items()
        if index.entries[number].kind is Kind.AREA and one.cost <= _SURE_PLACE
    }
    if not areas:
        return
    for number, entry in enumerate(index.entries):
        for code in entry.within:
            if code in areas and code != entry.id:
                cost = _BY[Why.PLACE] + _OF[entry.kind] + areas[code].cost
                one = Found(cost, Why.PLACE, areas[code].how, areas[code].text, (word,))
                keep(found, number, one)
