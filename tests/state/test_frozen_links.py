"""Links once given away keep opening what they opened: lines are added here, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import pytest

from state.address import format_query, parse
from state.migrations import KEYS, PAIRS
from state.view_state import ViewState
from tests.state.links import FrozenLink, frozen_links

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary

LINKS = frozen_links()


@pytest.mark.parametrize("frozen", LINKS, ids=[frozen.link for frozen in LINKS])
def test_a_frozen_link_opens_its_view(frozen: FrozenLink, words: Vocabulary) -> None:
    state, notices = parse(frozen.query, words, frozen.path)
    assert (f"/{format_query(state)}", notices) == (frozen.opens, ())


def test_there_are_many_and_each_once() -> None:
    links = [frozen.link for frozen in LINKS]
    assert len(links) >= 110
    assert len(links) == len(set(links))


def test_every_choice_of_a_visitor_is_frozen_somewhere() -> None:
    queries = [urlsplit(frozen.opens).query for frozen in LINKS]
    kept = {key for query in queries for key, _ in parse_qsl(query)}
    assert kept == set(ViewState.model_fields)


def test_every_old_name_is_frozen_somewhere() -> None:
    written = {pair for frozen in LINKS for pair in parse_qsl(frozen.query)}
    assert set(PAIRS) <= written
    assert set(KEYS) <= {key for key, _ in written}
