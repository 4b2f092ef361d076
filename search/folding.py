"""One spelling for comparing: simplified, lower case, half width, without marks and blanks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import combining, normalize

from opencc import OpenCC

#: What a visitor typed is cut to this many characters.
LONGEST = 80
_TONE_DIGIT = re.compile(r"(?<=[a-z])[1-5](?![0-9])")
_SIMPLIFIED = OpenCC("t2s")


@dataclass(frozen=True, slots=True)
class Folded:
    """Hold folded text; `places[i]` is where its i-th character came from, `starts` are words."""

    text: str
    places: tuple[int, ...]
    starts: frozenset[int]


def fold(text: str) -> Folded:
    """Fold text and remember which character became which.

    Apostrophes, hyphens, blanks and punctuation disappear; ü becomes v, as it is typed; other
    accents are dropped. A word starts after a blank, a Chinese
    character, or a mark other than an apostrophe.
    """
    letters: list[str] = []
    places: list[int] = []
    starts: set[int] = set()
    fresh = True
    for place, char in enumerate(text):
        piece = _folded(char)
        after_han = bool(letters) and is_han(letters[-1])
        if piece and (fresh or after_han):
            starts.add(len(letters))
        if piece or char not in "'\N{RIGHT SINGLE QUOTATION MARK}":
            fresh = not piece
        letters += piece
        places += [place] * len(piece)
    return Folded("".join(letters), tuple(places), frozenset(starts))


def words_of(typed: str) -> tuple[str, ...]:
    """Return the folded words of what was typed, cut to `LONGEST`; control characters part words.

    Tone digits behind syllables (zhen4xiong2) are dropped.
    """
    clean = "".join(char if char.isprintable() else " " for char in typed[:LONGEST])
    folded = (fold(_TONE_DIGIT.sub("", word.lower())).text for word in clean.split())
    return tuple(word for word in folded if word)


def is_han(char: str) -> bool:
    """Say whether a character is a Chinese one."""
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


@cache
def _folded(char: str) -> str:
    """Return what one character becomes: nothing, one or more letters."""
    plain = normalize("NFKC", char).casefold().replace("ü", "v")
    bare = "".join(part for part in normalize("NFD", plain) if not combining(part))
    kept = "".join(part for part in normalize("NFC", bare) if part.isalnum())
    return _SIMPLIFIED.convert(kept) if kept and is_han(kept[0]) else kept
