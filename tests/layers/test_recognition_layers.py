"""Levels, years and categories: only what a source states, and a rule is not a payment."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from data.models import Category, Industry
from layers.registry import build_layer
from layers.view import LayerView, Missing
from state.view_state import MapLevel, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset

YUANMOU, ZHENXIONG, QIUBEI, QILIN, NINGLANG = "532328", "530627", "532626", "530302", "530724"
DALI, HEQING = "532900", "532932"


def build(release: Dataset, **choices: Any) -> LayerView:
    state = ViewState(**choices)
    return build_layer(release, state, texts_for(state.lang))


def with_brand(release: Dataset, brand_id: str, **changes: object) -> Dataset:
    brand = release.brands[brand_id].model_copy(update=changes)
    return replace(release, brands={**release.brands, brand_id: brand})


def test_brands_of_one_trade_add_up_to_the_brands(release: Dataset) -> None:
    everything = build(release, layer="brand-count").values
    views = [build(release, layer="industry-brands", variable=trade) for trade in Industry]
    for code, value in everything.items():
        assert sum(view.values[code].number or 0 for view in views) == (value.number or 0)


def test_an_area_with_other_trades_is_no_data_not_zero(release: Dataset) -> None:
    value = build(release, layer="industry-brands", variable="mining_metals").values[YUANMOU]
    assert (value.value, value.missing) == (None, Missing.NO_DATA)
    assert "7" in value.sentence, "the brands in other trades are mentioned"


@pytest.mark.parametrize("level", MapLevel)
def test_no_source_states_a_category_so_no_area_has_one(release: Dataset, level: MapLevel) -> None:
    view = build(release, layer="brand-category", level=level)
    assert len(view.missing(Missing.NO_DATA)) == len(view.values)
    assert view.sources == ()


def test_a_category_that_a_source_states_is_shown(release: Dataset) -> None:
    changed = with_brand(release, "qiubei-textile-workers", category=Category.LIVELIHOOD)
    value = build(changed, layer="brand-category").values[QIUBEI]
    assert (value.value, value.text) == ("livelihood", "民生保障")


def test_the_newest_year_is_the_latest_that_a_source_gives(release: Dataset) -> None:
    values = build(release, layer="newest-recognition", level="prefecture").values
    assert values[DALI].number == 2021, "2021 (Weishan) is later than 2017 (Heqing)"
    assert build(release, layer="newest-recognition").values[HEQING].number == 2017
    assert build(release, layer="newest-recognition").values[YUANMOU].missing is Missing.NO_DATA


def test_each_year_has_a_class_of_its_own_while_there_are_few(release: Dataset) -> None:
    labels = [item.label for item in build(release, layer="newest-recognition").classes]
    assert labels[0].startswith("2017")
    assert [item.count for item in build(release, layer="newest-recognition").classes] == [1] * 4


def test_brands_without_a_level_and_all_others_make_all_brands(release: Dataset) -> None:
    unrated = build(release, layer="unrated-brands").values
    assert unrated[ZHENXIONG].number == 3
    assert unrated[YUANMOU].number == 0, "a source gives every one of them a level"
    assert "7" in unrated[YUANMOU].sentence


def test_none_at_a_level_is_zero_only_where_every_level_is_stated(release: Dataset) -> None:
    national = build(release, layer="level-brands").values
    assert national[QIUBEI].number == 1
    assert national[NINGLANG].number == 0, "all its six brands are county brands"
    assert national[ZHENXIONG].missing is Missing.NO_DATA, "any of them may be national"


def test_a_brand_counts_once_at_its_highest_level(release: Dataset) -> None:
    provincial = build(release, layer="level-brands", variable="provincial").values
    assert provincial[QIUBEI].number == 0, "national and provincial, it counts as national"
    assert provincial[QILIN].number == 1


def test_the_subsidy_is_the_announced_rule_and_says_so(release: Dataset) -> None:
    for lang, words in (("zh", "不是已发"), ("en", "not a payment")):
        view = build(release, layer="recognition-subsidy", lang=lang)
        assert words in view.title
        assert view.values[QIUBEI].number == 300_000
        assert view.values[QILIN].number == 100_000
        assert "cns-seed-2026" in view.sources
    prefectures = build(release, layer="recognition-subsidy", level="prefecture").values
    assert prefectures[DALI].number == 400_000


def test_the_rule_is_read_from_the_tables(release: Dataset) -> None:
    changed = [
        figure.model_copy(update={"value": 7.0})
        if figure.metric == "subsidy_national_brand_yuan"
        else figure
        for figure in release.area_figures_of("530000")
    ]
    other = replace(release, _area_figures=MappingProxyType({"530000": tuple(changed)}))
    view = build(other, layer="recognition-subsidy")
    assert view.values[QIUBEI].number == 7
    assert "7 元" in view.method


def test_an_implied_or_missing_level_gets_nothing_worked_out(release: Dataset) -> None:
    values = build(release, layer="recognition-subsidy").values
    assert values[ZHENXIONG].missing is Missing.NO_DATA
    implied = with_brand(release, "qiubei-textile-workers", level_basis="implied")
    value = build(implied, layer="recognition-subsidy").values[QIUBEI]
    assert value.missing is Missing.NO_DATA


def test_without_an_announced_rule_there_is_no_sum(release: Dataset) -> None:
    view = build(replace(release, _area_figures=MappingProxyType({})), layer="recognition-subsidy")
    assert len(view.missing(Missing.NO_DATA)) == len(view.values)
    assert "未见" in view.method
