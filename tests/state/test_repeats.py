"""Several values of one key mean the same in one list and one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from state.address import parse
from state.repeats import joined

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("one_by_one", "in_a_list"),
    [
        ("rank=national&rank=provincial", "rank=national,provincial"),
        ("rank=county&q=x&rank=national,unrated", "rank=county,national,unrated&q=x"),
        ("industry=forestry&industry=forestry", "industry=forestry"),
        ("compare=530627&compare=532328", "compare=530627,532328"),
    ],
)
def test_values_sent_one_by_one_are_a_list(
    words: Vocabulary, one_by_one: str, in_a_list: str
) -> None:
    assert parse(f"?{one_by_one}", words) == parse(f"?{in_a_list}", words)
    assert not parse(f"?{one_by_one}", words)[1]


def test_a_key_of_one_value_is_still_wrong_twice(words: Vocabulary) -> None:
    _, notices = parse("?level=county&level=prefecture", words)
    assert [notice.key for notice in notices] == ["level"]


def test_an_unknown_value_among_them_is_named(words: Vocabulary) -> None:
    _, notices = parse("?rank=national&rank=best", words)
    assert [notice.value for notice in notices] == ["best"]


def test_other_keys_stay_as_they_are_and_where_they_are() -> None:
    pairs = [("a", "1"), ("b", "2"), ("a", "3"), ("b", "4"), ("c", "")]
    assert joined(pairs, ("b",)) == [("a", "1"), ("b", "2,4"), ("a", "3"), ("c", "")]
