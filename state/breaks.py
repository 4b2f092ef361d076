"""Class breaks as people type them and as an address holds them: numbers with commas between."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

MOST_BREAKS = 5
#: What a double can tell apart, so that each break computed can also be typed.
MOST_DIGITS = 17
SMALLEST, LARGEST = 1e-9, 1e15
#: Signs of Chinese input, and what is read in their place.
PLAIN = str.maketrans("０１２３４５６７８９．。＋－−，、；;　", "0123456789..+--,,,, ")
_DIGIT, _POINT, _COMMA = "[0-9０-９]", "[.．。]", "[,，、;；]"
#: An address turns the plus of an exponent into a space.
_NUMBER = (
    rf"[ 　]*[+＋\-－−]?(?:{_DIGIT}+{_POINT}?{_DIGIT}*|{_POINT}{_DIGIT}+)"
    rf"(?:[eE][+ \-]?{_DIGIT}{{1,3}})?[ 　]*"
)
#: One to five numbers, and perhaps a comma too many at the end.
BREAKS = rf"{_NUMBER}(?:{_COMMA}{_NUMBER}){{0,{MOST_BREAKS - 1}}}(?:{_COMMA}[ 　]*)?"


def read_breaks(text: str) -> str | None:
    """Return ascending breaks as an address holds them, None if they cannot be read.

    Each keeps the value typed. Beside 0 there is room for sizes from a billionth to a
    quadrillion, with 17 digits.
    """
    if not re.fullmatch(BREAKS, text):
        return None
    parts = (part.replace(" ", "") for part in text.translate(PLAIN).split(","))
    breaks = [Decimal(part) for part in parts if part]
    ascending = all(float(low) < float(high) for low, high in pairwise(breaks))
    return ",".join(map(written, breaks)) if ascending and all(map(_fits, breaks)) else None


def written(number: Decimal) -> str:
    """Write a number with all its digits and without an exponent."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _fits(number: Decimal) -> bool:
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    size = abs(float(number))
    return not digits or (len(digits) <= MOST_DIGITS and SMALLEST <= size < LARGEST)
