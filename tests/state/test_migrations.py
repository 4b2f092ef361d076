"""Old names are read under their names of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.codes import REPLACED_BY
from state.address import format_query, parse
from state.migrations import KEYS, PAIRS, migrated
from state.view_state import ViewState

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("search", "path", "query"),
    [
        ("?area=532331", "/", "?area=532302"),
        ("", "/area/532331", "?area=532302"),
        ("?compare=532331,532328", "/", "?compare=532302,532328"),
        ("?county=532331", "/", "?area=532302"),
        ("?senior=1", "/", "?reading=senior"),
        ("?senior=0", "/", ""),
        ("?lang=zh-CN", "/", ""),
    ],
)
def test_an_old_name_opens_what_it_opened(
    search: str, path: str, query: str, words: Vocabulary
) -> None:
    state, notices = parse(search, words, path)
    assert (format_query(state), notices) == (query, ())


def test_a_value_nobody_ever_wrote_is_still_named(words: Vocabulary) -> None:
    state, notices = parse("?senior=perhaps", words)
    assert state == ViewState()
    assert [(notice.key, notice.value) for notice in notices] == [("senior", "perhaps")]


def test_todays_names_are_nowhere_called_old() -> None:
    assert not set(KEYS) & set(ViewState.model_fields)
    assert set(KEYS.values()) <= set(ViewState.model_fields)
    assert {key for key, _ in PAIRS.values()} <= set(ViewState.model_fields)


def test_replaced_codes_are_known_areas(words: Vocabulary) -> None:
    assert set(REPLACED_BY.values()) <= words.areas
    assert not set(REPLACED_BY) & words.areas


def test_moving_twice_changes_nothing_more() -> None:
    once = migrated([*PAIRS, *((key, "532331") for key in KEYS)])
    assert migrated(once) == once
