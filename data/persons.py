"""Numbers that belong to a person: mobile and identity numbers, however they are written."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What people put between the digits of one number: spaces, dashes, dots, brackets and the like.
_BETWEEN = r"(?:[^\w:%]|_){1,3}"
_RUN = re.compile(rf"\d+(?:{_BETWEEN}\d+)*(?:{_BETWEEN})?X?")
_GROUP = re.compile(r"\d+|X")
_BESIDE = re.compile(r"\D+")
_PAGE = re.compile(r"HTTPS?://\S+")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_COUNTRY = re.compile(r"(?:00)?86|0")
#: Place, day of birth, three digits; since 1999 with the whole year and a check digit.
_IDENTITY = re.compile(
    r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)\d{4}"
    r"(?:(?:18|19|20)\d{2}DAY\d{3}[\dX]|\d{2}DAY\d{3})".replace(
        "DAY", r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    )
)
#: Amounts: digits in threes, and digits beside the sign or the name of the money.
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}([, '’])\d{3}(?:\1\d{3})+(?!\d)")
_MONEY = re.compile(r"[¥$€] ?\d+|\d+(?:\.\d+)? ?(?:元|YUAN|RMB|CNY|USD)")
#: How the eleven digits of a mobile number are grouped by those who list nothing.
_USUAL = [3, 4, 4]
_LISTS = re.compile("[,、;]")
_MOST_GROUPS = 5
_YEAR_LENGTH = 4


def personal_number(text: str) -> str | None:
    """Say what kind of personal number a text seems to hold; None when there is none.

    Full-width and other digits, country codes and separators of every kind are seen through.
    Landlines, service numbers, adcodes, amounts, periods and addresses of pages are none.
    """
    plain = _PAGE.sub("|", "".join(map(_ascii, unicodedata.normalize("NFKC", text))))
    if any(_IDENTITY.fullmatch("".join(groups)) for groups, _ in _stretches(plain)):
        return "an identity-card number"
    plain = _MONEY.sub("|", _THOUSANDS.sub("|", plain))
    if any(_is_mobile(*stretch) for stretch in _stretches(plain)):
        return "a mobile number"
    return None


def _ascii(character: str) -> str:
    """Return the ASCII digit of a digit in any script, and the capital of a letter."""
    digit = unicodedata.decimal(character, None)
    return character.upper() if digit is None else str(digit)


def _stretches(text: str) -> Iterator[tuple[list[str], str]]:
    """Return every few neighbouring groups of digits, with what stands between them."""
    for run in _RUN.finditer(text):
        groups = list(_GROUP.finditer(run[0]))
        for first in range(len(groups)):
            for last in range(first, min(first + 18, len(groups))):
                inner = run[0][groups[first].end() : groups[last].start()]
                yield [group[0] for group in groups[first : last + 1]], inner


def _is_mobile(groups: list[str], between: str) -> bool:
    if len(groups) > 1 and _COUNTRY.fullmatch(groups[0]):
        groups = groups[1:]
    digits = "".join(groups)
    code = _COUNTRY.match(digits)
    if code and _MOBILE.fullmatch(digits[code.end() :]):
        groups, digits = [groups[0][code.end() :], *groups[1:]], digits[code.end() :]
    if not _MOBILE.fullmatch(digits):
        return False
    lengths = [len(group) for group in groups]
    if max(lengths) == 1:
        return len(set(_BESIDE.findall(between))) == 1
    if lengths == _USUAL or len(lengths) == 1:
        return True
    listed = _LISTS.search(between) is not None
    is_year = lengths[0] == _YEAR_LENGTH and digits.startswith("19")
    return not listed and not is_year and len(lengths) <= _MOST_GROUPS and min(lengths[1:]) > 1
