"""Text of the pictures: measured without a font, broken into lines, stacked in blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from markupsafe import Markup

from views.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The fonts of the pictures on the server, then what readers have.
CHINESE = (
    "'Dian Sans SC','PingFang SC','HarmonyOS Sans SC','Source Han Sans SC','Noto Sans CJK SC',"
    "'Noto Sans SC','Microsoft YaHei',sans-serif"
)
LATIN = f"'Dian Sans','Segoe UI',Roboto,'Helvetica Neue',{CHINESE.partition(',')[2]}"
FONTS = {"zh": CHINESE, "en": LATIN}
#: Characters that neither font of the English pictures lacks.
PURE = re.compile(r"[\x20-\x7e\xa0-\u017f\u2010-\u2027]*")
#: Widths in ems, a little above those of the usual sans faces.
WIDE, NARROW, BROAD, CAPITAL, PLAIN = 1.0, 0.34, 0.92, 0.69, 0.585
BOLD = 1.06
LEADING = 1.45
#: A line may break between two words: never before a closing sign, never after an opening one.
_WORDS = re.compile(
    r"\s+|[（《“‘【]*(?:[^\s\u2e80-\uffef“”‘’（《【]+|[^\s（《“‘【])[，。、；：！？）》”’】％]*|[（《“‘【]+"
)


@dataclass(frozen=True, slots=True)
class Block:
    """Hold something drawn from (0, 0) downwards, and its height in pixels."""

    drawn: Markup
    height: float


def stack(blocks: Iterable[Block], gap: float = 0) -> Block:
    """Put blocks below each other; empty ones take no room."""
    drawn, y = Markup(""), 0.0
    for block in blocks:
        if block.height:
            y += gap if y else 0
            drawn += moved(block.drawn, 0, y)
            y += block.height
    return Block(drawn, y)


def moved(drawn: Markup, x: float, y: float) -> Markup:
    """Return something drawn at (0, 0) at another place."""
    return element("g", drawn, transform=f"translate({x:g} {y:g})")


def paragraph(
    words: str, size: float, width: float, *, bold: bool = False, **look: object
) -> Block:
    """Set a text in lines no wider than `width` pixels; an empty text has no height."""
    step = round(size * LEADING, 1)
    lines = wrap(words, size, width, bold=bold)
    drawn = [
        line_of(line, 0, round(step * number + size * 1.06, 1), size, bold=bold, **look)
        for number, line in enumerate(lines)
    ]
    return Block(Markup("").join(drawn), step * len(lines))


def line_of(
    words: str, x: float, y: float, size: float, *, bold: bool = False, **look: object
) -> Markup:
    """Write one line with its baseline at `y`."""
    mixed = {} if PURE.fullmatch(words) else {"font_family": CHINESE}
    weight = 700 if bold else None
    return element("text", words, x=x, y=y, font_size=size, font_weight=weight, **mixed, **look)


@lru_cache(maxsize=4096)
def measured(words: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a line in pixels, rather too much than too little."""
    return sum(map(_advance, words)) * size * (BOLD if bold else 1)


def wrap(words: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines no wider than `width` pixels; a longer word is cut."""
    lines: list[str] = []
    line = ""
    for word in _WORDS.findall(words):
        if measured((line + word).rstrip(), size, bold=bold) <= width:
            line += word
            continue
        lines.append(line.rstrip())
        line = word.lstrip()
        while measured(line, size, bold=bold) > width and len(line) > 1:
            fits = _fitting(line, size, width, bold=bold)
            lines.append(line[:fits])
            line = line[fits:]
    return [line for line in (*lines, line.rstrip()) if line]


def _shortened(line: str, size: float, width: float, *, bold: bool) -> str:
    return line[: _fitting(line, size, width - size, bold=bold)] + "…"


def _fitting(word: str, size: float, width: float, *, bold: bool) -> int:
    """Return how many characters of a word fit, one at least."""
    fits = (n for n in range(len(word), 1, -1) if measured(word[:n], size, bold=bold) <= width)
    return next(fits, 1)


def _advance(character: str) -> float:
    if east_asian_width(character) in "WFA":
        return WIDE
    if character in "mwMW@%":
        return BROAD
    if character in "ijltfrI.,:;'|!()[]-/ ·":
        return NARROW
    return CAPITAL if character.isupper() else PLAIN
