"""Brands in columns say the same as the plain definitions, and group the brands once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.synthetic import enlarged
from data.brand_index import Selection
from data.counting import counted_brands, home_brands, wide_brands
from data.filters import BrandFilter
from data.models import AreaLevel, BrandStatus, Category, Industry, RecognitionLevel
from data.selection import folded, select_brands

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand

WORDS = ["", "茶", "tea", "TEA zhaotong", "ZX", "元谋 菜农", "工", "合成品牌", "no such brand"]

filters = st.builds(
    BrandFilter,
    rank=st.lists(st.sampled_from(RecognitionLevel), max_size=3, unique=True).map(tuple),
    industry=st.lists(st.sampled_from(Industry), max_size=4, unique=True).map(tuple),
    category=st.lists(st.sampled_from(Category), max_size=2, unique=True).map(tuple),
    q=st.sampled_from(WORDS),
    within=st.sampled_from([None, "530000", "530100", "530600", "530627", "999999"]),
    wide=st.booleans(),
    historical=st.booleans(),
)


@pytest.fixture(scope="module")
def larger(dataset: Dataset) -> Dataset:
    """Return a synthetic release with as many brands as the province has announced."""
    return enlarged(dataset, 265)


def places(dataset: Dataset, brand: Brand) -> tuple[str, ...]:
    return (brand.home_adcode, *dataset.ancestors(brand.home_adcode))


def reads(dataset: Dataset, brand: Brand, text: str) -> bool:
    """Say whether each word is in a name, the occupation or the home, or its initials."""
    found = [brand.name_zh, brand.name_en, brand.occupation_zh, brand.occupation_en]
    initials = set()
    for code in places(dataset, brand):
        area = dataset.areas[code]
        if code == brand.home_adcode or area.level is not AreaLevel.PROVINCE:
            found += [area.name_zh, area.name_en, area.short_en, area.pinyin_full]
            initials |= {area.initials, area.initials_full}
    known = folded("\n".join(found))
    return all(word in initials or word in known for word in folded(text).split())


def plainly_chosen(dataset: Dataset, chosen: BrandFilter) -> list[Brand]:
    """Choose brands one by one."""
    kept = [
        brand
        for brand in dataset.brands.values()
        if (not chosen.rank or brand.level in chosen.rank)
        and (not chosen.industry or brand.industry in chosen.industry)
        and (not chosen.category or brand.category in chosen.category)
        and (chosen.wide or brand.home_level is AreaLevel.COUNTY)
        and (chosen.historical or brand.status is not BrandStatus.HISTORICAL)
        and (chosen.within is None or chosen.within in places(dataset, brand))
        and reads(dataset, brand, chosen.q)
    ]
    return sorted(kept, key=lambda brand: (brand.level.rank, brand.brand_id))


@given(chosen=filters)
def test_columns_choose_as_the_conditions_are_written(larger: Dataset, chosen: BrandFilter) -> None:
    assert list(select_brands(larger, chosen)) == plainly_chosen(larger, chosen)


@given(chosen=filters)
def test_columns_place_as_the_counting_rules_are_written(
    larger: Dataset, chosen: BrandFilter
) -> None:
    brands = select_brands(larger, chosen)
    for code in larger.areas:
        own = tuple(brand for brand in brands if brand.home_adcode == code)
        assert home_brands(larger, code, brands) == own
        within = tuple(brand for brand in brands if code in places(larger, brand))
        assert counted_brands(larger, code, brands) == within
        above = [one for up in larger.ancestors(code) for one in brands if one.home_adcode == up]
        assert list(wide_brands(larger, code, brands)) == above


def test_brands_in_any_order_keep_it(larger: Dataset) -> None:
    backwards = tuple(reversed(larger.every_brand))
    province = larger.province_adcode
    assert counted_brands(larger, province, backwards) == backwards
    assert counted_brands(larger, province, iter(backwards)) == backwards


def test_brands_are_grouped_once_for_all_areas(
    larger: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    sort, sorted_so_often = np.argsort, []

    def counting(*given: Any, **options: Any) -> Any:
        sorted_so_often.append(given)
        return sort(*given, **options)

    monkeypatch.setattr(np, "argsort", counting)
    brands = Selection(larger.brand_index, np.arange(len(larger.brands)))
    for code in larger.areas:
        home_brands(larger, code, brands)
        counted_brands(larger, code, brands)
    assert len(sorted_so_often) == 2


def test_an_area_that_is_not_there_is_no_area_without_brands(larger: Dataset) -> None:
    for of in (home_brands, counted_brands, wide_brands):
        with pytest.raises(KeyError):
            of(larger, "999999", larger.every_brand)
    assert select_brands(larger, BrandFilter(within="999999")) == ()
