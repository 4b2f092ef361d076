"""How texts are folded, read and spelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from search.folding import LONGEST, fold, words_of
from search.matching import How, spell
from search.readings import Readings, syllables
from search.typos import Vocabulary, southwestern

if TYPE_CHECKING:
    from data.dataset import Dataset

LOCAL = Readings({"漾濞": "yangbi", "勐腊": "mengla", "绿春": "lvchun", "牟定": "mouding"})


def spelled(typed: str, text: str, start: int = 0, mistakes: int = 0) -> How | None:
    found = spell(typed, text, LOCAL.of(text), start, mistakes=mistakes)
    return None if found is None else found.how


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Yao'an County", ("yaoan", "county")),
        ("Yao’an", ("yaoan",)),
        ("Shangri-La", ("shangrila",)),
        ("Lüchun", ("lvchun",)),
        ("zhèn xióng", ("zhen", "xiong")),
        ("zhen4xiong2", ("zhenxiong",)),
        ("530627", ("530627",)),
        ("鎮雄縣", ("镇雄县",)),
        ("ｚｈｅｎ　５３", ("zhen", "53")),
        ("镇\0雄\t县", ("镇", "雄", "县")),
        ("（橙）！", ("橙",)),
        ("x" * 500, ("x" * LONGEST,)),
    ],
)
def test_a_text_is_folded_into_words(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_folding_remembers_where_each_character_came_from() -> None:
    folded = fold("Yao'an 66号")
    assert folded.text == "yaoan66号"
    assert folded.places == (0, 1, 2, 4, 5, 7, 8, 9)
    assert sorted(folded.starts) == [0, 5]


@pytest.mark.parametrize(
    ("name", "reading", "split"),
    [
        ("漾濞", "yangbi", ("yang", "bi")),
        ("泸西", "luxi", ("lu", "xi")),
        ("西安", "xian", ("xi", "an")),
        ("六库", "luku", ("lu", "ku")),
        ("勐腊", "menglha", ("meng", "lha")),
        ("勐腊", "xyz", None),
    ],
)
def test_a_reading_is_split_over_its_characters(
    name: str, reading: str, split: tuple[str, ...] | None
) -> None:
    assert syllables(name, reading) == split


def test_every_place_keeps_its_local_reading(release: Dataset) -> None:
    """The pinyin columns go before the dictionary, in the names of brands as well."""
    readings = Readings({area.short_zh: area.pinyin for area in release.counties.values()})
    for county in release.counties.values():
        assert readings.spelled(county.short_zh) == county.pinyin
        assert readings.spelled(county.short_zh + "银匠") == county.pinyin + "yinjiang"


@pytest.mark.parametrize(
    ("typed", "text", "how"),
    [
        ("漾濞", "漾濞", How.TEXT),
        ("yangbi", "漾濞", How.PINYIN),
        ("yangpi", "漾濞", How.PINYIN),
        ("漾bi", "漾濞", How.PINYIN),
        ("yangb", "漾濞", How.PINYIN),
        ("yb", "漾濞", How.INITIALS),
        ("luchun", "绿春", How.PINYIN),
        ("lyuchun", "绿春", How.PINYIN),
        ("lch", "绿春", How.INITIALS),
        ("muding", "牟定", How.PINYIN),
        ("bi", "漾濞", None),
        ("yangbix", "漾濞", None),
        ("y b", "漾濞", None),
    ],
)
def test_a_name_is_spelled_in_any_mixture(typed: str, text: str, how: How | None) -> None:
    assert spelled(typed, text) == how


def test_a_wrong_character_is_forgiven_only_when_asked() -> None:
    assert spelled("漾鼻", "漾濞") is None
    assert spelled("漾鼻", "漾濞", mistakes=1) is How.TYPO
    assert spelled("样鼻", "漾濞", mistakes=1) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("linglang", "ninglang"), ("zenxiong", "zhenxiong"), ("kunmin", "kunming"), ("si", "shi")],
)
def test_what_the_southwest_hears_alike_is_alike(one: str, other: str) -> None:
    assert southwestern(one) == southwestern(other)


def test_the_nearest_spelling_is_the_likeliest_mistake() -> None:
    words = Vocabulary({"ninglang", "lincang", "zhenxiong", "zhenkang", "xi"})
    assert words.nearest("linglang")[0][0] == "ninglang"
    assert words.nearest("zhenxong")[0][0] == "zhenxiong"
    assert words.nearest("zhexniong")[0] == ("zhenxiong", 1.0)
    assert words.nearest("xo") == ()
    assert words.nearest("kunmingming") == ()
