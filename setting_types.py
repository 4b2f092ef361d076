"""The formats of what an operator states about a site; each refusal says what was expected."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints

from data.characters import unseen_character
from data.persons import personal_number

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?")
PATH = re.compile(r"(?:/[\w.~%+-]+)*")
GOVERNMENT_MARKS = "bszs.conac.cn"


def like(pattern: str, expected: str) -> AfterValidator:
    """Accept "" or a text that is wholly of the pattern."""
    whole = re.compile(pattern)
    return _checked(lambda value: whole.fullmatch(value) is not None, expected)


def _checked(right: Callable[[str], bool], expected: str) -> AfterValidator:
    """Accept "" and what is right; an address or day that cannot be read at all is not."""

    def check(value: str) -> str:
        try:
            fine = not value or right(value)
        except ValueError:
            fine = False
        if not fine:
            raise ValueError(expected)
        return value

    return AfterValidator(check)


def _is_public_address(value: str) -> bool:
    parts = urlsplit(value)
    known = parts.scheme == "https" and value == f"https://{parts.netloc}{parts.path}"
    return known and bool(HOST.fullmatch(parts.netloc) and PATH.fullmatch(parts.path))


def _is_link(value: str) -> bool:
    parts = urlsplit(value)
    if any(not c.isprintable() or c in "<>\"' " for c in value):
        return False
    if parts.scheme == "mailto":
        return bool(re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", parts.path))
    return parts.scheme == "https" and bool(HOST.fullmatch(parts.netloc))


def _is_mark(value: str) -> bool:
    return _is_link(value) and urlsplit(value).hostname == GOVERNMENT_MARKS


def _is_no_person(value: str) -> bool:
    return personal_number(value) is None


def _is_seen(value: str) -> bool:
    return unseen_character(value) is None


def _is_day(value: str) -> bool:
    return date.fromisoformat(value).isoformat() == value


def _is_vintage(value: str) -> bool:
    return len(value) in {4, 7, 10} and _is_day(f"{value}-01-01"[:10])


_SEEN = _checked(_is_seen, "characters that can be seen, on one line")
_NO_PERSON = _checked(
    _is_no_person,
    "an office and its landline or e-mail, not a mobile or identity number of a person",
)
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80), _SEEN]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=160), _SEEN]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
#: What the public reads of the operator.
Words = Annotated[Text, _NO_PERSON]
Contact = Annotated[Line, _NO_PERSON]
ContactLink = Annotated[
    Line, _checked(_is_link, "an address that starts with https:// or mailto:"), _NO_PERSON
]
MarkLink = Annotated[
    Line, _checked(_is_mark, f"an address that starts with https://{GOVERNMENT_MARKS}/")
]
PublicAddress = Annotated[
    Line,
    AfterValidator(lambda value: value.rstrip("/")),
    _checked(_is_public_address, "https://, a host and perhaps a path, with no ? and no #"),
]
PathPrefix = Annotated[
    Line,
    like(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*/?", "a path such as /labour-map/"),
    AfterValidator(lambda value: value.rstrip("/")),
]
Rate = Annotated[
    Text,
    like(r"off|[1-9]\d{0,6}/(?:second|minute|hour|day)", "a rate such as 600/minute, or off"),
]
IcpRecord = Annotated[
    Text, like(r"[一-鿿]ICP备\d{5,12}号(?:-\d{1,4})?", "a record such as 滇ICP备12345678号-1")
]
SecurityRecord = Annotated[
    Text,
    like(r"[一-鿿]公网安备 ?\d{12,14}号", "a record such as 滇公网安备53010202000001号"),
]
SiteCode = Annotated[
    Text, like(r"\d{10}|bm\d{8}", "ten digits, or bm and eight digits, such as 5300000001")
]
Day = Annotated[Text, _checked(_is_day, "a day such as 2026-11-23")]
Vintage = Annotated[Text, _checked(_is_vintage, "a date such as 2026, 2026-01 or 2026-01-31")]
_ORIGIN = r"https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?"
Origins = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=2_000),
    like(
        rf"\*|{_ORIGIN}(?: *, *{_ORIGIN})*",
        "* or origins such as https://www.example.org, with commas between and no path",
    ),
]
