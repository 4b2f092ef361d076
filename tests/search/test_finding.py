"""What is found, in which order, with which words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import Hit, build, find
from search.hit import Kind, Why

if TYPE_CHECKING:
    from data.dataset import Dataset
    from search import Index

KUNMING_YILIANG, ZHAOTONG_YILIANG = "530125", "530628"
PARTS = st.text(st.sampled_from("镇雄熊zhenxiong勐lǜ县 '-5306市\0🗺"), max_size=100)


def marked(hit: Hit) -> list[str]:
    return [hit.title[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(("lang", "wheres"), [
    ("zh", {"昆明市", "昭通市"}),
    ("en", {"Kunming City", "Zhaotong City"}),
])  # fmt: skip
@pytest.mark.parametrize("text", ["yiliang", "yiliangxian", "Yiliang County", "ylx", "YI LIANG"])
def test_the_two_yiliangs_are_told_apart(
    index: Index, text: str, lang: str, wheres: set[str]
) -> None:
    first = {hit.id: hit.where for hit in find(index, text, lang)[:2]}
    assert set(first) == {KUNMING_YILIANG, ZHAOTONG_YILIANG}
    assert set(first.values()) == wheres


def test_a_place_comes_before_its_brands(index: Index) -> None:
    hits = find(index, "镇雄")
    assert [hit.kind for hit in hits[:4]] == [Kind.AREA, Kind.BRAND, Kind.BRAND, Kind.BRAND]
    assert [hit.id for hit in hits[:4]][3] == "zhenxiong-security-guards", "old reports come last"


def test_hits_are_grouped_and_the_best_is_first(index: Index) -> None:
    hits = find(index, "建", limit=30)
    kinds = [hit.kind for hit in hits]
    assert kinds == sorted(kinds, key=kinds.index)
    assert hits[0].score == min(hit.score for hit in hits)


@pytest.mark.parametrize(
    ("text", "lang", "parts"),
    [
        ("zhenx", "zh", ["镇雄"]),
        ("五金", "zh", ["五金"]),
        ("昭通烧烤", "zh", ["昭通", "烧烤"]),
        ("yaoan", "en", ["Yao'an"]),
        ("Yao’an county", "en", ["Yao'an County"]),
        ("luchun", "en", []),
        ("鎮雄縣", "zh", ["镇雄县"]),
        ("zhenxong", "zh", ["镇雄"]),
        ("电焊", "zh", []),
    ],
)
def test_the_typed_part_of_a_title_is_marked(
    index: Index, text: str, lang: str, parts: list[str]
) -> None:
    assert marked(find(index, text, lang)[0]) == parts


@pytest.mark.parametrize(
    ("text", "why", "how", "matched"),
    [
        ("镇雄", Why.NAME, "text", "镇雄"),
        ("zhen雄", Why.NAME, "pinyin", "镇雄"),
        ("zxwjg", Why.NAME, "initials", "镇雄五金工"),
        ("潞西市", Why.FORMER, "text", "潞西市"),
        ("532331", Why.CODE, "text", "532331"),
        ("果蔬工", Why.NAME, "text", "元谋果蔬工"),
        ("种苗", Why.OCCUPATION, "text", "种苗嫁接工"),
        ("电焊", Why.EVERYDAY, "text", "电焊"),
        ("孟海", Why.NAME, "typo", "Menghai"),
    ],
)
def test_a_hit_says_why_it_is_one(
    index: Index, text: str, why: Why, how: str, matched: str
) -> None:
    hit = find(index, text)[0]
    assert (hit.why, hit.how, hit.matched) == (why, how, matched)


def test_choosing_a_hit_changes_the_view(index: Index) -> None:
    changes = {hit.id: hit.changes for hit in find(index, "镇雄")}
    assert changes["530627"] == {"area": "530627", "brand": None, "q": ""}
    brand = changes["zhenxiong-hardware-workers"]
    assert brand == {"brand": "zhenxiong-hardware-workers", "area": "530627", "q": ""}
    assert find(index, "云南省")[0].changes["area"] is None
    assert find(index, "彩云物流师")[0].changes["area"] is None
    census = find(index, "制造业")[0].changes
    assert (census["layer"], census["variable"]) == ("location-quotient", "manufacturing")


def test_a_place_brings_what_lies_in_it(index: Index) -> None:
    hits = find(index, "昭通市", limit=50)
    assert hits[0].id == "530600"
    assert {"530627", "zhenxiong-hardware-workers"} < {hit.id for hit in hits}


@pytest.mark.parametrize("text", ["", " ", "\0", "！？", "''", "🗺", "zzzz", "qqqqqq"])
def test_nothing_is_found_for_what_says_nothing(index: Index, text: str) -> None:
    assert find(index, text) == ()


def test_where_nothing_answers_to_all_words_one_is_enough(index: Index) -> None:
    hits = find(index, "丽江厨师")
    assert hits[0].id == "530700"
    assert {"weishan-village-chefs", "hani-culinary-craft"} < {hit.id for hit in hits}
    assert {hit.how for hit in hits} == {"typo"}, "shown as guesses"


def test_the_limit_is_kept(index: Index) -> None:
    assert len(find(index, "y", limit=3)) == 3
    assert len(find(index, "1", limit=500)) <= 50


def test_what_is_past_eighty_characters_is_not_read(index: Index) -> None:
    assert find(index, "镇雄" + " " * 78 + "zzzz")[0].id == "530627"


@given(text=st.text(max_size=120) | PARTS, lang=st.sampled_from(["zh", "en"]))
def test_no_text_breaks_the_search(index: Index, text: str, lang: str) -> None:
    for hit in find(index, text, lang):
        assert hit.title
        ends = [0, *(place for pair in hit.marks for place in pair), len(hit.title)]
        assert ends == sorted(ends)


def test_two_indexes_of_one_release_answer_alike(index: Index, release: Dataset) -> None:
    again = build(release)
    for text in ("yl", "镇", "chef", "zhenxong", "5306"):
        assert find(again, text) == find(index, text)
