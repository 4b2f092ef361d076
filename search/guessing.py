"""Answers to what may have been meant: homophones, one wrong character, mistyped letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from search.folding import is_han
from search.matching import How
from search.scan import Found, cost_of, keep, scan, scan_wrong

if TYPE_CHECKING:
    from search.index import Index

#: A guess costs this much more than an answer.
GUESS = 26.0
_PER_MISTAKE = 4.0
_UNLIKE = 8.0
_HOMOPHONE = 1.0


def guesses(index: Index, words: tuple[str, ...]) -> dict[int, Found]:
    """Return what a visitor may have meant, each at the cost of a guess."""
    whole = "".join(words)
    if not any(map(is_han, whole)):
        return _mistyped(index, words)
    found = _homophones(index, whole)
    if sum(map(is_han, whole)) > 1:
        for number, one in _one_wrong(index, whole).items():
            keep(found, number, one)
    return found


def any_word(index: Index, words: tuple[str, ...]) -> dict[int, Found]:
    """Return what answers to one of several words, where nothing answers to all."""
    found: dict[int, Found] = {}
    for word in words if len(words) > 1 else ():
        for number, one in scan(index, word).items():
            keep(found, number, _guessed(one, 0.0))
    return found


def _guessed(one: Found, more: float) -> Found:
    return Found(one.cost + GUESS + more, one.why, How.TYPO, one.text, one.words)


def _homophones(index: Index, typed: str) -> dict[int, Found]:
    """Read the characters aloud and look for what sounds the same."""
    spelled = index.readings.spelled(typed)
    plain = {number: one for number, one in scan(index, spelled).items() if one.how <= How.PINYIN}
    found = {number: _guessed(one, _HOMOPHONE) for number, one in plain.items()}
    for number, one in ({} if found else _mistyped(index, (spelled,))).items():
        keep(found, number, one)
    return found


def _one_wrong(index: Index, typed: str) -> dict[int, Found]:
    found: dict[int, Found] = {}
    heard = index.readings.spelled(typed)
    for key, start, spelled in scan_wrong(index, typed):
        meant = index.readings.spelled(key.folded.text[start : spelled.end])
        unlike = _UNLIKE * OSA.normalized_distance(heard, meant)
        cost = GUESS + unlike + cost_of(index, key, start, spelled)
        word = key.folded.text[start : spelled.end]
        keep(found, key.entry, Found(cost, key.why, How.TYPO, key.text, (word,)))
    return found


def _mistyped(index: Index, words: tuple[str, ...]) -> dict[int, Found]:
    found = _corrected(index, "".join(words))
    if len(words) > 1:
        each = [_as_meant(index, word) for word in words]
        for number in set(each[0]).intersection(*each[1:]):
            answers = [one[number] for one in each]
            cost = sum(one.cost for one in answers) / len(answers)
            best = min(answers, key=lambda one: one.cost)
            used = tuple(word for one in answers for word in one.words)
            keep(found, number, Found(cost, best.why, How.TYPO, best.text, used))
    return found


def _as_meant(index: Index, word: str) -> dict[int, Found]:
    return scan(index, word) or _corrected(index, word)


def _corrected(index: Index, typed: str) -> dict[int, Found]:
    found: dict[int, Found] = {}
    for word, distance in index.vocabulary.nearest(typed):
        for number, one in scan(index, word).items():
            keep(found, number, _guessed(one, distance * _PER_MISTAKE))
    return found
