"""The join of brands and jobs, where workers go, and how well areas are documented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data import workforce
from data.counting import counted_brands, wide_brands
from layers.local_base import QUOTIENT as BASE
from layers.registry import build_layer
from layers.room_for_a_brand import NO_TRADE, QUOTIENT, SHARE
from layers.view import LayerView, Missing
from scene.scene import compose
from state.view_state import MapLevel, ViewState
from texts import texts_for
from views.map.overlay import overlay

if TYPE_CHECKING:
    from data.dataset import Dataset

DONGCHUAN, ZHENXIONG, XUANWEI, ESHAN, WUHUA, YUXI = (
    "530113",
    "530627",
    "530381",
    "530426",
    "530102",
    "530400",
)


def build(release: Dataset, **choices: Any) -> LayerView:
    state = ViewState(**choices)
    return build_layer(release, state, texts_for(state.lang))


@pytest.mark.parametrize("level", MapLevel)
def test_room_counts_strong_industries_without_a_brand(release: Dataset, level: MapLevel) -> None:
    brands = tuple(release.brands.values())
    for code, value in build(release, layer="room-for-a-brand", level=level).values.items():
        near = (*counted_brands(release, code, brands), *wide_brands(release, code, brands))
        taken = {brand.census_industry for brand in near}
        strong = [
            item.variable
            for item in workforce.profile(release, code)
            if (item.quotient or 0) >= QUOTIENT and (item.share or 0) >= SHARE
        ]
        assert value.number == len(set(strong) - taken - set(NO_TRADE))


def test_the_sentence_names_the_trades_and_the_rule(release: Dataset) -> None:
    value = build(release, layer="room-for-a-brand", lang="en").values[DONGCHUAN]
    assert value.number == 1
    assert "mining (10.41 times)" in value.sentence
    assert "quotient 1.5 or more" in value.sentence
    most = build(release, layer="room-for-a-brand", lang="en").values[WUHUA]
    assert most.sentence.count(" times)") == 3, "no more than three are named"


def test_hiding_brands_makes_no_room(release: Dataset) -> None:
    plain = build(release, layer="room-for-a-brand").values
    filtered = build(release, layer="room-for-a-brand", rank=("national",)).values
    assert plain == filtered


def test_a_brand_stands_on_a_local_base_or_not(release: Dataset) -> None:
    values = build(release, layer="local-base").values
    assert values[XUANWEI].value == "some"
    assert "宣威建工 1.16 倍" in values[XUANWEI].sentence
    for code, value in values.items():
        bases = [
            workforce.quotient(release, brand.home_adcode, brand.census_industry) or 0
            for brand in counted_brands(release, code, release.brands.values())
            if brand.census_industry
        ]
        expected = {(True, True): "all", (True, False): "some", (False, False): "none"}
        standing = [base >= BASE for base in bases]
        if bases:
            assert value.value == expected[any(standing), all(standing)]


def test_a_brand_without_a_census_industry_cannot_be_judged(release: Dataset) -> None:
    value = build(release, layer="local-base").values[ESHAN]
    assert value.missing is Missing.NO_DATA
    assert "没有可比" in value.sentence


def test_destinations_are_named_with_what_each_source_states(release: Dataset) -> None:
    values = build(release, layer="brand-destinations", lang="en").values
    assert values[ZHENXIONG].number == 1
    assert "Yongkang, Zhejiang (65,000 people / over 80,000 people)" in values[ZHENXIONG].sentence
    abroad = build(release, layer="brand-destinations", level="prefecture", lang="en").values
    assert "Malaysia" in abroad["530600"].sentence, "a country without coordinates is listed"
    assert values[XUANWEI].missing is Missing.NO_DATA


def flows(release: Dataset, **choices: Any) -> list[dict[str, Any]]:
    lines: Any = overlay(compose(release, ViewState(**choices)))["destinations"]
    return list(lines)


def test_the_question_draws_every_line_and_an_open_brand_its_own(release: Dataset) -> None:
    every = flows(release, layer="brand-destinations", lang="en")
    assert len(every) == 5, "six brands; one has no home on the map, countries have no line"
    assert any("Zhenxiong Hardware Workers → Yongkang" in line["title"] for line in every)
    assert any("over 80,000 people" in line["note"] for line in every)
    brand = "ninglang-care-workers"
    (own,) = flows(release, layer="brand-destinations", brand=brand, lang="en")
    assert own["title"] == "to Shanghai"
    assert flows(release, layer="brand-count") == []


def test_lines_follow_the_filters(release: Dataset) -> None:
    (line,) = flows(release, layer="brand-destinations", rank=("national",), lang="en")
    assert "Jiaxing" in line["title"]


def test_documentation_counts_each_source_once(release: Dataset) -> None:
    values = build(release, layer="documentation").values
    assert values[WUHUA].number == 0, "zero is a value: nothing was found about it"
    known = {row.source_id for row in release.area_figures_of(ZHENXIONG)}
    assert (values[ZHENXIONG].number or 0) >= len(known)
    assert all(value.number is not None for value in values.values())


def test_a_prefecture_knows_at_least_what_its_counties_know(release: Dataset) -> None:
    counties = build(release, layer="documentation").values
    for code, value in build(release, layer="documentation", level="prefecture").values.items():
        most = max(counties[county].number or 0 for county in release.children(code))
        assert (value.number or 0) >= most


def test_announced_and_documented_stand_side_by_side(release: Dataset) -> None:
    value = build(release, layer="documentation", level="prefecture", lang="en").values[YUXI]
    assert "announced by the area: 20 brands (2023); documented here: 12" in value.sentence
