"""How Chinese characters are read: local readings of place names first, then all others."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pypinyin import Style, lazy_pinyin, pinyin

from search.folding import is_han

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Syllables = tuple[str, ...]


class Readings:
    """Answer how each character of a text is read; names of places keep their local reading."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Learn names with their pinyin, written together: 漾濞 is yangbi."""
        spelled = {name: syllables(name, reading) for name, reading in names.items()}
        self._names = {name: found for name, found in spelled.items() if found}
        self._longest = max(map(len, self._names), default=0)

    def of(self, text: str) -> tuple[Syllables, ...]:
        """Return the readings of each character, the likeliest first; none for a Latin letter."""
        likely = _likely(text)
        for start, name in self._places(text):
            likely[start : start + len(name)] = self._names[name]
        return tuple(
            _typed((first, *heteronyms(char))) if is_han(char) else ()
            for char, first in zip(text, likely, strict=True)
        )

    def spelled(self, text: str) -> str:
        """Return the likeliest pinyin of a text, written together; Latin letters stay."""
        found = zip(text, self.of(text), strict=True)
        return "".join(readings[0] if readings else char for char, readings in found)

    def _places(self, text: str) -> Iterable[tuple[int, str]]:
        start = 0
        while start < len(text):
            lengths = range(min(self._longest, len(text) - start), 0, -1)
            names = (text[start : start + length] for length in lengths)
            name = next((name for name in names if name in self._names), None)
            if name is not None:
                yield start, name
            start += len(name or " ")


def syllables(name: str, reading: str) -> Syllables | None:
    """Split a reading into one syllable per character of a name; None if it cannot be done.

    Readings that a dictionary knows are preferred; one character at most may have another, which
    is then a local one.
    """
    return _split(name, reading, 0) or _split(name, reading, 1)


def _split(name: str, reading: str, unknown: int) -> Syllables | None:
    if not name:
        return None if reading else ()
    for syllable in heteronyms(name[0]):
        if reading.startswith(syllable):
            rest = _split(name[1:], reading[len(syllable) :], unknown)
            if rest is not None:
                return (syllable, *rest)
    lengths = range(1, len(reading) + 1) if unknown else ()
    for length in lengths:
        rest = _split(name[1:], reading[length:], unknown - 1)
        if rest is not None:
            return (reading[:length], *rest)
    return None


def _likely(text: str) -> list[str]:
    """Return one syllable per character, read in its context; a Latin letter stays."""
    chinese = "".join(filter(is_han, text))
    spoken = lazy_pinyin(chinese, v_to_u=False)
    if len(spoken) != len(chinese):  # a character without a known reading joins its neighbours
        spoken = [heteronyms(char)[0] for char in chinese]
    following = iter(spoken)
    return [next(following) if is_han(char) else char for char in text]


@cache
def heteronyms(char: str) -> Syllables:
    """Return every reading of one character, the commonest first, with v for ü."""
    return tuple(pinyin(char, style=Style.NORMAL, heteronym=True, v_to_u=False)[0])


def _typed(readings: Iterable[str]) -> Syllables:
    """Add the other ways people type ü (u, yu) and leave out repeats."""
    ways = [way for one in readings for way in (one, one.replace("v", "u"), one.replace("v", "yu"))]
    return tuple(dict.fromkeys(ways))
