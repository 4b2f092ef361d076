"""Rank what answers to a text: direct answers first, then what may have been meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from search.folding import is_han, words_of
from search.guessing import any_word, guesses
from search.hit import Hit, Kind
from search.marks import marks
from search.scan import Found, scan
from search.words import ignored
from state.view_state import Language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search.index import Index

MOST = 50
#: Where the best direct answer costs more than this, guesses stand beside the answers.
UNSURE = 24.0
#: Answers that cost so much more than the best one are left out.
_WORTH = 36.0
_SEVERAL = 2.0
#: Answering to less than all that was typed costs this much.
_LEFT_OUT = 6.0
_KINDS = list(Kind)


def find(index: Index, text: str, lang: str = "zh", limit: int = 12) -> tuple[Hit, ...]:
    """Return the best answers to what was typed, grouped by kind, the best group first.

    `lang` is the language of titles and places; all languages are searched.
    Never raises on what was typed: a text is cut to 80 characters, and one without any letter or
    digit finds nothing.
    """
    words = words_of(text)
    if not words:
        return ()
    found = _direct(index, words)
    if not found or min(one.cost for one in found.values()) > UNSURE:
        _keep(found, guesses(index, words))
    if not found:
        _keep(found, any_word(index, words if len(words) > 1 else split(index, words[0])))
    most = min((one.cost for one in found.values()), default=0.0) + _WORTH
    kept = {number: one for number, one in found.items() if one.cost <= most}
    order = {number: _order(index, number, one) for number, one in kept.items()}
    best = sorted(kept, key=order.__getitem__)[: min(limit, MOST)]
    kinds = list(dict.fromkeys(index.entries[number].kind for number in best))
    best.sort(key=lambda number: kinds.index(index.entries[number].kind))
    return tuple(_hit(index, number, found[number], lang) for number in best)


def _direct(index: Index, words: tuple[str, ...]) -> dict[int, Found]:
    whole = "".join(words)
    found = scan(index, whole)
    telling = tuple(word for word in words if word not in ignored())
    ways = ((words, 0.0), (split(index, whole), 0.0))
    fewer = ((telling, _LEFT_OUT), (split(index, _bare(whole)), _LEFT_OUT))
    for parts, more in dict((*fewer, *ways)).items():
        if parts and parts != (whole,):
            _keep(found, together([scan(index, part) for part in parts], more))
    if not found and all(map(is_han, whole[:: len(whole) - 1 or 1])):
        for at in range(2, len(whole) - 1):
            _keep(found, together([scan(index, whole[:at]), scan(index, whole[at:])]))
    return found


def split(index: Index, typed: str) -> tuple[str, ...]:
    """Part a text that begins with names of places: 昭通市彝良县, zhaotongshaokao."""
    parts: list[str] = []
    while typed:
        lengths = range(len(typed) - 1, 1, -1)
        length = next((n for n in lengths if typed[:n] in index.places), len(typed))
        parts.append(typed[:length])
        typed = typed[length:]
    return tuple(parts)


def together(scans: list[dict[int, Found]], more: float = 0.0) -> dict[int, Found]:
    """Return what answers to every word, at the mean of what the words cost and `more`."""
    found: dict[int, Found] = {}
    for number in set(scans[0]).intersection(*scans[1:]):
        answers = [one[number] for one in scans]
        cost = sum(one.cost for one in answers) / len(answers)
        best = min(answers, key=lambda one: one.cost)
        used = tuple(word for one in answers for word in one.words)
        how = max(one.how for one in answers)
        cost += more + _SEVERAL * (len(scans) > 1)
        found[number] = Found(cost, best.why, how, best.text, used)
    return found


def _bare(typed: str) -> str:
    """Return a text without words at its end that narrow nothing down."""
    for word in ignored():
        if is_han(word[0]) and typed.endswith(word) and typed != word:
            return _bare(typed.removesuffix(word))
    return typed


def _keep(found: dict[int, Found], more: Mapping[int, Found]) -> None:
    for number, one in more.items():
        if number not in found or one.cost < found[number].cost:
            found[number] = one


def _order(index: Index, number: int, one: Found) -> tuple[object, ...]:
    entry = index.entries[number]
    return (round(one.cost, 2), _KINDS.index(entry.kind), entry.order, entry.id)


def _hit(index: Index, number: int, one: Found, lang: str) -> Hit:
    entry = index.entries[number]
    return Hit(
        kind=entry.kind,
        id=entry.id,
        title=entry.titles[lang],
        other=entry.titles[Language(lang).other],
        where=entry.wheres[lang],
        marks=marks(index.titles[number, lang], one.words),
        why=one.why,
        how=one.how.name.lower(),
        matched=one.text,
        changes=entry.changes,
        score=round(one.cost, 2),
    )
