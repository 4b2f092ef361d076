"""Whether what was typed spells a name: in characters, pinyin, initials or any mix of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from search.folding import is_han

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from search.readings import Syllables

#: What one character costs, by how it was typed.
READING, RARE_READING, CUT_SHORT, FIRST_LETTER, INITIAL, WRONG = 0.2, 4.0, 1.0, 2.0, 3.0, 12.0
#: Spelling costs at most this much: a name typed by its initials is still that name.
MOST = 6.0


class How(IntEnum):
    """How a name was spelled, the plainest first."""

    TEXT = 0
    PINYIN = 1
    INITIALS = 2
    TYPO = 3


@dataclass(frozen=True, slots=True)
class Spelled:
    """Say where a spelling ends in a name, what it costs, and how it was spelled."""

    end: int
    cost: float
    how: How


State = tuple[float, How]


def spell(
    typed: str, text: str, readings: Sequence[Syllables], start: int, *, mistakes: int = 0
) -> Spelled | None:
    """Spell `text` from `start` with all of `typed`; None if that cannot be done.

    `readings` holds the syllables of each character of `text`. Up to `mistakes` Chinese
    characters may be other ones. The cheapest way wins.
    """
    states: dict[tuple[int, int], State] = {(0, 0): (0.0, How.TEXT)}
    best: Spelled | None = None
    for place in range(start, len(text)):
        following: dict[tuple[int, int], State] = {}
        for (at, errors), (cost, how) in states.items():
            for step, price, way in _steps(typed, at, text[place], readings[place]):
                after = errors + (way is How.TYPO)
                if after > mistakes:
                    continue
                found = cost + price, max(how, way)
                key = at + step, after
                if found < following.get(key, (float("inf"), How.TYPO)):
                    following[key] = found
        for key in [key for key in following if key[0] == len(typed)]:
            cost, how = following.pop(key)
            cost = cost if how is How.TYPO else min(cost, MOST)
            if best is None or cost < best.cost:
                best = Spelled(place + 1, cost, how)
        if not following:
            break
        states = following
    return best


def _steps(
    typed: str, at: int, char: str, syllables: Syllables
) -> Iterator[tuple[int, float, How]]:
    """Yield how many letters may spell one character, at which cost, and in which way."""
    if typed[at] == char:
        yield 1, 0.0, How.TEXT
    elif is_han(char) and is_han(typed[at]):
        yield 1, WRONG, How.TYPO
    rest = len(typed) - at
    for rank, syllable in enumerate(syllables):
        rare = RARE_READING if rank else 0.0
        if typed.startswith(syllable, at):
            yield len(syllable), rare or READING, How.PINYIN
        elif rest < len(syllable) and syllable.startswith(typed[at:]):
            yield rest, rare + (CUT_SHORT if rest > 1 else FIRST_LETTER), How.PINYIN
    if syllables and rest > 1 and typed[at] == syllables[0][0]:
        yield 1, INITIAL, How.INITIALS
        if syllables[0][1:2] == "h" and typed[at + 1] == "h":
            yield 2, INITIAL, How.INITIALS
