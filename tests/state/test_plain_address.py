"""A brand and an area have one page each; every other view is a query."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from state.address import parse
from state.plain_address import canonical_address, plain_address
from state.view_state import Theme, ViewState

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("state", "address"),
    [
        (ViewState(), "/"),
        (ViewState(area="532328"), "/area/532328"),
        (ViewState(brand="chenggong-florists", lang="en"), "/brand/chenggong-florists?lang=en"),
        (ViewState(area="532328", theme="dark"), "/area/532328?theme=dark"),
        (ViewState(area="532328", layer="brand-count"), "/?layer=brand-count&area=532328"),
        (ViewState(area="532328", tab="list"), "/?area=532328&tab=list"),
        (
            ViewState(brand="chenggong-florists", area="532328"),
            "/?area=532328&brand=chenggong-florists",
        ),
    ],
)
def test_a_view_has_its_shortest_address(state: ViewState, address: str) -> None:
    assert plain_address(state) == address


def test_the_address_opens_the_view(words: Vocabulary) -> None:
    states = [ViewState(area=code) for code in words.areas]
    states += [ViewState(brand=brand, lang="en") for brand in words.brands]
    for state in states:
        parts = urlsplit(plain_address(state))
        assert parse(parts.query, words, parts.path) == (state, ())


def test_how_a_page_is_read_makes_no_other_page() -> None:
    state = ViewState(area="532328", lang="en")
    worn = state.but(theme=Theme.DARK, reading="senior")
    assert canonical_address(worn) == canonical_address(state) == "/area/532328?lang=en"
