"""The URL is the ViewState: it goes there and back, and survives anything typed into it."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.models import RecognitionLevel
from state.address import MAX_QUERY_LENGTH, choose, format_query, parse
from state.view_state import ViewState
from tests.strategies import random_state

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary

EXAMPLES = 500
MANY = 100_000 if os.environ.get("BRANDMAP_TEST_FULL") == "1" else 10_000


@settings(max_examples=100)
@given(text=st.text(max_size=12))
def test_any_filter_text_survives_its_address(words: Vocabulary, text: str) -> None:
    state, _ = parse(f"?q={quote(text)}", words)
    assert parse(format_query(state), words) == (state, ())


def test_ten_thousand_states_survive_their_addresses(words: Vocabulary) -> None:
    chance = Random(20)  # noqa: S311  # not for secrets
    for _ in range(MANY):
        state = random_state(words, chance)
        assert parse(format_query(state), words) == (state, ())


def test_the_first_view_has_an_empty_address() -> None:
    assert format_query(ViewState()) == ""


def test_addresses_are_readable() -> None:
    state = ViewState(area="532328", industry=("agriculture", "forestry"))
    assert format_query(state) == "?area=532328&industry=agriculture,forestry"


@settings(max_examples=EXAMPLES)
@given(text=st.text(max_size=200))
def test_any_text_is_a_state_and_its_address_is_stable(words: Vocabulary, text: str) -> None:
    state, _ = parse(text, words)
    assert parse(format_query(state), words) == (state, ())


@pytest.mark.parametrize("search", [None, 5, [], {"a": 1}, b"?area=530627"])
def test_what_is_no_text_is_the_first_view(words: Vocabulary, search: object) -> None:
    assert parse(search, words) == (ViewState(), ())


@pytest.mark.parametrize(
    ("search", "key", "value"),
    [
        ("?industry=fishing", "industry", "fishing"),
        ("?industry=agriculture,fishing", "industry", "fishing"),
        ("?area=999999", "area", "999999"),
        ("?brand=nobody", "brand", "nobody"),
        ("?layer=weather", "layer", "weather"),
        ("?level=village", "level", "village"),
        ("?rank=galactic", "rank", "galactic"),
        ("?wide=perhaps", "wide", "perhaps"),
        ("?colour=red", "colour", "red"),
        ("?lang=fr", "lang", "fr"),
        ("?within=530627", "within", "530627"),
        ("?layer=brand-count&variable=manufacturing", "variable", "manufacturing"),
        ("?lang=en&lang=zh", "lang", "zh"),
        ("?classes=magic", "classes", "magic"),
        ("?classes=3,2", "classes", "3,2"),
        ("?classes=nan", "classes", "nan"),
        ("?classes=1,2,3,4,5,6", "classes", "1,2,3,4,5,6"),
        ("?compare=530627,yuanmou-grafters", "compare", "530627,yuanmou-grafters"),
        ("?sort=secret", "sort", "secret"),
        ("?release=2026-01", "release", "2026-01"),
    ],
)
def test_what_is_unknown_is_left_out_and_named(
    words: Vocabulary, search: str, key: str, value: str
) -> None:
    _, notices = parse(search, words)
    assert [(notice.key, notice.value) for notice in notices] == [(key, value)]


def test_the_rest_of_a_bad_address_holds(words: Vocabulary) -> None:
    state, notices = parse("?area=530627&industry=fishing&theme=dark", words)
    assert (state.area, state.theme, state.industry, len(notices)) == ("530627", "dark", (), 1)


def test_an_oversized_address_is_the_first_view_with_a_notice(words: Vocabulary) -> None:
    state, notices = parse("?q=" + "x" * MAX_QUERY_LENGTH, words)
    assert state == ViewState()
    assert len(notices) == 1


def test_control_characters_do_not_get_through(words: Vocabulary) -> None:
    state, notices = parse("?q=a%00b%0Ac&area=%00%1b", words)
    assert state.q == "a b c"
    assert notices[0].value.isprintable()


def test_all_levels_are_no_condition(words: Vocabulary) -> None:
    everything = ",".join(RecognitionLevel)
    state, _ = parse(f"?rank={everything}", words)
    assert state == ViewState()


@pytest.mark.parametrize(
    ("key", "value", "query"),
    [
        ("industry", ["manufacturing", "agriculture"], "?industry=agriculture,manufacturing"),
        ("rank", ["national"], "?rank=national"),
        ("wide", [], "?wide=0"),
        ("wide", ["1"], ""),
        ("level", "prefecture", "?level=prefecture"),
        ("within", "", ""),
        ("within", "532900", "?within=532900"),
        ("q", "陶", "?q=%E9%99%B6"),
        ("q", None, ""),
        ("area", "nowhere", ""),
        ("nonsense", "x", ""),
        ("industry", 5, ""),
        ("variable", "brand", ""),
        ("variable", "mining", "?variable=mining"),
        ("level", {"a": 1}, ""),
    ],
)
def test_a_control_changes_one_choice(
    words: Vocabulary, key: str, value: object, query: str
) -> None:
    assert format_query(choose(ViewState(), key, value, words)) == query


def test_another_layer_starts_at_its_own_variable(words: Vocabulary) -> None:
    state = ViewState(variable="mining")
    assert choose(state, "layer", "people-employed", words).variable is None
    assert choose(state, "layer", "location-quotient", words).variable == "mining"


def test_clearing_filters_keeps_everything_else() -> None:
    state = ViewState(area="530627", q="x", within="530600", lang="en")
    plain = state.without_filters()
    assert (plain.area, plain.lang, plain.is_filtered) == ("530627", "en", False)


@pytest.mark.parametrize(
    ("path", "search", "query"),
    [
        ("/area/532328", "", "?area=532328"),
        ("/brand/chenggong-florists", "?lang=en", "?brand=chenggong-florists&lang=en"),
        ("/", "?area=532328", "?area=532328"),
    ],
)
def test_a_path_opens_its_subject(path: str, search: str, query: str, words: Vocabulary) -> None:
    state, notices = parse(search, words, path)
    assert (format_query(state), notices) == (query, ())


@pytest.mark.parametrize("path", ["/area/999999", "/brand/%00", "/area/532328?x", 7, None, "/x"])
def test_a_path_without_a_known_subject_opens_the_first_view(
    path: object, words: Vocabulary
) -> None:
    assert parse("", words, path)[0] == ViewState()


def test_emptying_a_control_is_its_default(words: Vocabulary) -> None:
    state = ViewState(compare=("530627", "532328"), rank=("national",), within="532300")
    assert choose(state, "compare", [], words).compare == ()
    assert choose(state, "rank", [], words).rank == ()
    assert choose(state, "within", None, words).within is None
