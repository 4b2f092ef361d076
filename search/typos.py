"""What a visitor may have meant: the known spellings nearest to a mistyped one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

#: Shorter words are never corrected; longer ones may have two mistakes.
SHORTEST, LONG = 4, 8
MOST = 6
#: What many speakers of the south-west do not tell apart, in the order in which it is merged.
_MERGED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("n", "l"))
_SOUNDS_ALIKE, _BEGINS_ALIKE = 0.5, 1.0


def southwestern(word: str) -> str:
    """Return pinyin with the sounds merged that the south-west merges: zh/z, n/l, ing/in."""
    for old, new in _MERGED:
        word = word.replace(old, new)
    return word


class Vocabulary:
    """Know every spelling there is, and find the nearest to a wrong one."""

    def __init__(self, words: Iterable[str]) -> None:
        """Learn words in Latin letters, already folded."""
        self._words = sorted(word for word in words if len(word) >= SHORTEST)
        self._alike: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._words:
            self._alike[southwestern(word)].append(word)
        self._beginnings: dict[int, list[str]] = {}

    def nearest(self, typed: str) -> tuple[tuple[str, float], ...]:
        """Return up to six spellings with their distance from `typed`, the nearest first.

        Words that sound alike in the south-west are nearer than words one letter apart; whole
        words are nearer than beginnings of words.
        """
        if len(typed) < SHORTEST:
            return ()
        most = 1 if len(typed) < LONG else 2
        near: dict[str, float] = {}

        def add(words: Iterable[str], distance: float) -> None:
            for word in words:
                near[word] = min(distance, near.get(word, distance))

        sound = southwestern(typed)
        add(self._alike.get(sound, ()), _SOUNDS_ALIKE)
        for word, distance in _within(typed, self._words, most):
            add([word], distance)
        for heard, distance in _within(sound, self._alike.keys(), 1):
            add(self._alike[heard], distance + _SOUNDS_ALIKE)
        for word, distance in _within(typed, self._begin(len(typed)), most):
            add([word], distance + _BEGINS_ALIKE)
        ordered = sorted(near.items(), key=lambda item: (item[1], item[0]))
        return tuple(ordered[:MOST])

    def _begin(self, length: int) -> list[str]:
        """Return the beginnings of that length of all longer words."""
        if length not in self._beginnings:
            longer = {word[:length] for word in self._words if len(word) > length}
            self._beginnings[length] = sorted(longer)
        return self._beginnings[length]


def _within(typed: str, words: Collection[str], most: int) -> list[tuple[str, float]]:
    found = extract(typed, words, scorer=OSA.distance, score_cutoff=most, limit=MOST)
    return [(word, float(distance)) for word, distance, _ in found]
