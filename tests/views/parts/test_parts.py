"""Small parts of the page: names, passports, citations, conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data.models import BrandMetric
from scene.conditions import conditions
from scene.names import place_name
from scene.scene import compose
from state.view_state import ViewState
from texts import texts_for
from views.icons import icon
from views.parts.citations import Citations, number_mark
from views.parts.facts import PRIORITY
from views.parts.passport import day_words, number_and_unit, period_words, unit_words

if TYPE_CHECKING:
    from data.dataset import Dataset

ZH, EN = texts_for("zh"), texts_for("en")


@pytest.mark.parametrize(
    ("period", "kind", "zh", "en"),
    [
        ("2024-04", "publication", "2024-04 报道", "Apr 2024, date of report"),
        ("2023", "reference", "2023 年", "2023"),
        ("2026-01", "inferred", "2026-01，年份推断", "Jan 2026, year inferred"),
        ("2020/2022", "reference", "2020—2022 年", "2020–2022"),
        (None, None, "年份未见", "year not seen"),
    ],
)
def test_a_period_says_what_kind_it_is(period: Any, kind: Any, zh: str, en: str) -> None:
    assert period_words(ZH, period, kind) == zh
    assert period_words(EN, period, kind) == en


@pytest.mark.parametrize(
    ("day", "en"),
    [("2024-04-19", "19 Apr 2024"), ("2024-04", "Apr 2024"), ("2024", "2024"),
     (None, "date not seen")],
)  # fmt: skip
def test_the_date_of_a_source_is_no_more_exact_than_known(day: str | None, en: str) -> None:
    assert day_words(EN, day) == en


@pytest.mark.parametrize(
    ("number", "digits", "unit"),
    [("134.98 万", "134.98", "万人"), ("10 万余", "10", "万余人"), ("近 12 万", "近 12", "万人"),
     ("6,506", "6,506", "人")],
)  # fmt: skip
def test_large_digits_and_a_small_unit(number: str, digits: str, unit: str) -> None:
    assert number_and_unit(ZH, number, "人") == (digits, unit)
    assert number_and_unit(EN, "over 100,000", "people") == ("over 100,000", "people")


def test_every_unit_that_may_be_shown_has_words(release: Dataset) -> None:
    units = {release.metrics[metric].unit for metric in PRIORITY}
    for unit in units | {metric.unit for metric in BrandMetric}:
        assert unit_words(ZH, unit)
        assert unit_words(EN, unit)


@pytest.mark.parametrize(
    ("adcode", "zh", "en"),
    [
        ("530000", "云南", "Yunnan"),
        ("532300", "楚雄州", "Chuxiong"),
        ("530600", "昭通市", "Zhaotong"),
        ("532927", "巍山县", "Weishan"),
    ],
)
def test_short_place_names_tell_the_kind(release: Dataset, adcode: str, zh: str, en: str) -> None:
    assert place_name(ZH, release.areas[adcode]) == zh
    assert place_name(EN, release.areas[adcode]) == en


def test_citations_number_each_source_once(release: Dataset) -> None:
    first, second = list(release.sources)[:2]
    citations = Citations.of(release, (first, None, second, first))
    assert [source.source_id for source in citations.sources] == [first, second]
    assert citations.mark(EN, second).to_plotly_json()["props"]["href"] == "#source-2"
    with pytest.raises(KeyError):
        citations.number("not-cited")


def test_numbers_after_nine_are_in_brackets() -> None:
    assert [number_mark(number) for number in (1, 9, 10)] == ["①", "⑨", "(10)"]


def test_lifting_a_condition_lifts_all_of_its_values(release: Dataset) -> None:
    state = ViewState(rank=("county", "national"), within="532900", q="银", wide=False)
    found = conditions(compose(release, state))
    assert [dict(condition.lifted) for condition in found] == [
        {"rank": ()}, {"within": None}, {"wide": True}, {"q": ""}
    ]  # fmt: skip
    assert conditions(compose(release, ViewState())) == ()


def test_icons_are_hidden_from_screen_readers() -> None:
    assert icon("search").to_plotly_json()["props"]["aria-hidden"] == "true"
