"""Texts: readable, in the right script, with safe addresses and no one's personal numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from data.characters import unseen_character
from data.errors import Problem
from data.persons import personal_number
from data.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import Record
    from data.tables import Tables

_CJK = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_CHINESE_NAMES = {"name_zh", "short_zh", "label_zh"}


def check_texts(tables: Tables) -> Iterator[Problem]:
    """Name each text with hidden characters, a wrong script, a bad address or personal data."""
    for name in TABLES:
        records: tuple[Record, ...] = getattr(tables, name)
        for row, record in tables.numbered(name, records):
            for column, text in record:
                if isinstance(text, str):
                    for complaint in _complaints(column, text):
                        yield Problem(f"{name}.csv", row, column, *complaint)
    for row, source in tables.numbered("sources", tables.sources):
        if source.linkable and source.url is None:
            found, expected = "'true' without an address", "'false', or an address in url"
            yield Problem("sources.csv", row, "linkable", found, expected, "correct one of them")


def _complaints(column: str, text: str) -> Iterator[tuple[str, str, str]]:
    """Return what was found, what was expected and what to do."""
    if unseen := unseen_character(text):
        found = f"the hidden character {unseen}"
        yield found, "visible characters on one line", "delete it, or retype the cell"
    if text != text.strip():
        yield "a space at the start or end", "no outer spaces", "delete the space"
    if column in _CHINESE_NAMES and not _CJK.search(text):
        yield f"'{text}'", "at least one Chinese character", "write the Chinese name"
    if column == "url":
        if not _is_web_address(text):
            expected = "an address that starts with http:// or https://"
            yield f"'{text}'", expected, "correct the address or leave the cell empty"
        return
    if kind := personal_number(text):
        # The number itself must not reach a log.
        yield (
            f"what looks like {kind}",
            "no personal numbers",
            "delete it, the map does not need it",
        )


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False
    return sound and not any(mark in text for mark in ' "<>')
