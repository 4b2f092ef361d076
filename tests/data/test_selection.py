"""Selecting brands by words, place, level and trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.filters import BrandFilter
from data.models import AreaLevel, BrandStatus, Category, Industry, RecognitionLevel
from data.selection import select_brands

if TYPE_CHECKING:
    from data.dataset import Dataset


def ids(dataset: Dataset, chosen: BrandFilter) -> set[str]:
    return {brand.brand_id for brand in select_brands(dataset, chosen)}


def test_no_condition_keeps_every_brand(dataset: Dataset) -> None:
    assert ids(dataset, BrandFilter()) == set(dataset.brands)


def test_order_is_level_then_id(dataset: Dataset) -> None:
    first = select_brands(dataset, BrandFilter())[:5]
    assert [brand.level.rank for brand in first] == [0, 0, 0, 1, 1]


@pytest.mark.parametrize(
    "text", ["镇雄", "Zhenxiong", "ZHENXIONGXIAN", "ｚｈｅｎｘｉｏｎｇ", "zx", "镇雄 五金"]
)
def test_words_find_brands_by_home_in_any_script(dataset: Dataset, text: str) -> None:
    assert "zhenxiong-hardware-workers" in ids(dataset, BrandFilter(q=text))


def test_all_words_must_match(dataset: Dataset) -> None:
    assert ids(dataset, BrandFilter(q="镇雄 缝纫")) == {"zhenxiong-sewing-workers"}
    assert ids(dataset, BrandFilter(q="镇雄 咖啡")) == set()


def test_apostrophes_do_not_matter(dataset: Dataset) -> None:
    assert ids(dataset, BrandFilter(q="puer coffee")) == ids(dataset, BrandFilter(q="Pu’er coffee"))
    assert ids(dataset, BrandFilter(q="puer coffee"))


def test_initials_match_whole_words_only(dataset: Dataset) -> None:
    assert all(
        dataset.areas[brand.home_adcode].initials == "yl"
        for brand in select_brands(dataset, BrandFilter(q="yl"))
    )


def test_within_keeps_the_prefecture_and_its_counties(dataset: Dataset) -> None:
    zhaotong = select_brands(dataset, BrandFilter(within="530600"))
    assert len(zhaotong) == 5
    assert {brand.home_level for brand in zhaotong} == {AreaLevel.COUNTY, AreaLevel.PREFECTURE}
    assert len(ids(dataset, BrandFilter(within="530600", wide=False))) == 4


def test_unknown_place_finds_nothing(dataset: Dataset) -> None:
    assert ids(dataset, BrandFilter(within="999999")) == set()


def test_level_industry_and_status_conditions_combine(dataset: Dataset) -> None:
    chosen = BrandFilter(
        rank=(RecognitionLevel.COUNTY,),
        industry=(Industry.AGRICULTURE,),
        historical=False,
    )
    kept = select_brands(dataset, chosen)
    assert kept
    assert {brand.level for brand in kept} == {RecognitionLevel.COUNTY}
    assert {brand.industry for brand in kept} == {Industry.AGRICULTURE}
    assert {brand.status for brand in kept} == {BrandStatus.ACTIVE}


def test_category_condition_leaves_out_brands_without_one(dataset: Dataset) -> None:
    assert ids(dataset, BrandFilter(category=(Category.HIGH_SKILL,))) == set()
