"""Ids of every kind of page: plain, unique, and there when something points to them."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from state.view_state import Language
from tests.choices import TEXT_PATHS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

#: Letters, digits, and what CSS, XPath and the checkers of others take without escaping.
PLAIN = re.compile(r"[A-Za-z_][\w.:-]*")
POINTING = (
    "for",
    "form",
    "list",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
)
PAGES = (
    "/?layer=brand-count",
    "/?tab=list",
    "/?reading=senior",
    "/?compare=530627,530626",
    "/area/530627",
    "/brand/zhenxiong-hardware-workers",
    "/no-such-page",
    *TEXT_PATHS,
    "/present?tour=265-brands-one-map",
    "/present/notes?tour=265-brands-one-map",
    "/present/build?steps=area:530627,area:530626",
    "/embed?search=1&filters=1&panel=1&list=1",
    "/map.html",
    "/map.svg",
)


class Named(HTMLParser):
    """Collect the ids of a document and what points to them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.pointed: set[str] = set()
        self.feed(text)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in POINTING:
                self.pointed |= set((value or "").split())
            elif name == "href" and value and value.startswith("#") and len(value) > 1:
                self.pointed.add(value[1:])


def faults(text: str) -> list[str]:
    """Name what is wrong with the ids of a document."""
    named = Named(text)
    doubled = [f"{one} is there {n} times" for one, n in Counter(named.ids).items() if n > 1]
    odd = [f"{one!r} is not plain" for one in named.ids if not PLAIN.fullmatch(one)]
    nowhere = [f"nothing is called {one}" for one in sorted(named.pointed - set(named.ids))]
    return doubled + odd + nowhere


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("page", PAGES)
def test_ids_are_plain_and_unique_and_there(client: FlaskClient, page: str, lang: str) -> None:
    address = f"{page}{'&' if '?' in page else '?'}lang={lang}"
    text = client.get(address, headers={"Accept": "text/html,*/*;q=0.5"}).text
    assert len(text) > 1_000
    assert faults(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '<p id="a"></p><p id="a"></p>',
        '<p id=\'{"key":"level"}\'></p>',
        '<p id="two words"></p>',
        '<p id=""></p>',
        '<label for="b"></label>',
        '<ul id="a" aria-labelledby="a b"></ul>',
        '<a href="#there"></a>',
    ],
)
def test_a_bad_id_is_found(text: str) -> None:
    assert len(faults(text)) == 1
