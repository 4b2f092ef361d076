"""What the brand layers may say, and what they must not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data.counting import home_brands
from data.models import Basis
from layers.registry import build_layer
from layers.view import LayerView, Missing
from state.view_state import MapLevel, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset

YUANMOU, CHUXIONG, ZHENXIONG, QIUBEI = "532328", "532300", "530627", "532626"
PUER, NO_BRAND = "530800", "533300"


def build(release: Dataset, **choices: Any) -> LayerView:
    state = ViewState(**choices)
    return build_layer(release, state, texts_for(state.lang))


def test_a_county_counts_its_own_brands_only(release: Dataset) -> None:
    view = build(release, layer="brand-count")
    assert view.values[YUANMOU].value == 7
    simao = view.values["530802"]
    assert simao.value is None, "Pu'er's prefecture-wide brands count in none of its counties"


def test_county_totals_and_prefecture_wide_brands_make_the_prefecture_total(
    release: Dataset,
) -> None:
    counties = build(release, layer="brand-count").values
    prefectures = build(release, layer="brand-count", level=MapLevel.PREFECTURE).values
    brands = tuple(release.brands.values())
    for code, value in prefectures.items():
        parts = sum(counties[county].number or 0 for county in release.children(code))
        wide = len(home_brands(release, code, brands))
        assert (value.number or 0) == parts + wide


def test_an_area_without_a_brand_is_none_found_yet_never_zero(release: Dataset) -> None:
    value = build(release, layer="brand-count", level=MapLevel.PREFECTURE).values[NO_BRAND]
    assert (value.value, value.missing) == (None, Missing.NO_DATA)
    assert "尚未查到" in value.sentence
    assert "不说明没有" in value.sentence
    english = build(release, layer="brand-count", level=MapLevel.PREFECTURE, lang="en")
    assert "does not mean there is none" in english.values[NO_BRAND].sentence


def test_outside_the_chosen_prefecture_is_not_applicable(release: Dataset) -> None:
    view = build(release, layer="brand-count", within=CHUXIONG)
    inside = release.children(CHUXIONG)
    for code, value in view.values.items():
        if code in inside:
            assert value.missing is not Missing.NOT_APPLICABLE
        else:
            assert value.missing is Missing.NOT_APPLICABLE


def test_headcounts_of_two_bases_are_never_on_one_scale(release: Dataset) -> None:
    on_industry = build(release, layer="people-employed", variable="industry").values
    on_brand = build(release, layer="people-employed", variable="brand").values
    for code in on_industry:
        parts = {
            figure.basis
            for brand in home_brands(release, code, release.brands.values())
            for figure in release.figures_of(brand.brand_id)
            if figure.preferred
        }
        assert (on_industry[code].value is not None) == (Basis.INDUSTRY in parts)
        assert (on_brand[code].value is not None) == (Basis.BRAND in parts)


def test_a_brand_without_a_headcount_is_not_zero(release: Dataset) -> None:
    view = build(release, layer="people-employed")
    value = view.values[QIUBEI]
    assert (value.value, value.missing) == (None, Missing.NO_DATA)
    assert "未见" in value.sentence
    assert len(view.missing(Missing.NO_DATA)) > len(view.values) / 2
    assert "58" in view.method, "the method says how few of the brands state a number"


def test_a_sum_says_about_and_names_its_parts(release: Dataset) -> None:
    value = build(release, layer="people-employed").values[ZHENXIONG]
    assert "镇雄五金工" in value.sentence
    assert "镇雄缝纫工" in value.sentence
    assert value.text.startswith("约")
    assert "镇雄五金工 10 万余人" in value.sentence, "each part with its own hedge"
    assert "镇雄缝纫工 近 1 万人" in value.sentence
    assert "报道" in value.sentence, "and with the kind of its period"


@pytest.mark.parametrize("layer", ["people-employed", "labour-transfer", "trained-persons"])
def test_numbers_of_different_years_and_hedges_are_not_ranked(release: Dataset, layer: str) -> None:
    view = build(release, layer=layer)
    assert any(value.number for value in view.values.values())
    assert all(value.rank is None for value in view.values.values())


def test_a_level_that_is_only_implied_says_so(release: Dataset) -> None:
    assert "县级（据文意）" in build(release, layer="recognition-level").values[YUANMOU].sentence
    assert "据文意" not in build(release, layer="recognition-level").values[QIUBEI].sentence


def test_brands_without_a_stated_level_are_told_beside_the_highest(release: Dataset) -> None:
    view = build(release, layer="recognition-level", level=MapLevel.PREFECTURE)
    assert "另有 3 个级别未见" in view.values[CHUXIONG].sentence


def test_what_a_filter_hides_is_not_called_not_found(release: Dataset) -> None:
    view = build(release, layer="brand-count", industry=("agriculture",))
    assert view.no_data_key == "none_fit"
    assert "符合条件" in view.values[ZHENXIONG].sentence


@pytest.mark.parametrize(("code", "level"), [(QIUBEI, "national"), (YUANMOU, "county")])
def test_the_highest_level_is_the_one_a_source_states(
    release: Dataset, code: str, level: str
) -> None:
    assert build(release, layer="recognition-level").values[code].value == level


def test_a_level_not_seen_is_not_a_low_level(release: Dataset) -> None:
    value = build(release, layer="recognition-level").values[ZHENXIONG]
    assert value.value == "unrated"
    assert "未写级别" in value.sentence


def test_the_main_industry_carries_its_character(release: Dataset) -> None:
    value = build(release, layer="main-industry").values[YUANMOU]
    assert (value.value, value.glyph) == ("agriculture", "农")


def test_tied_industries_are_not_decided(release: Dataset) -> None:
    values = build(release, layer="main-industry").values.values()
    tied = [value for value in values if value.value == "tied"]
    assert tied
    assert all("并列" in value.sentence for value in tied)


@pytest.mark.parametrize(("code", "status"), [(YUANMOU, "several"), (QIUBEI, "one")])
def test_one_county_one_brand(release: Dataset, code: str, status: str) -> None:
    assert build(release, layer="one-county-one-brand").values[code].value == status


def test_prefecture_wide_brands_do_not_meet_one_county_one_brand(release: Dataset) -> None:
    view = build(release, layer="one-county-one-brand", level=MapLevel.PREFECTURE)
    assert view.values[PUER].number == pytest.approx(1 / 10)


def test_a_filter_without_any_match_leaves_every_area_without_data(release: Dataset) -> None:
    for layer in ("brand-count", "people-employed", "recognition-level", "main-industry"):
        view = build(release, layer=layer, rank=("prefecture",))
        assert len(view.missing(Missing.NO_DATA)) == len(view.values)
