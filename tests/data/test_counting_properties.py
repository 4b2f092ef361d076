"""Counting rules hold for whatever a visitor selects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from data.counting import (
    area_headcount,
    counted_brands,
    headcount,
    highest_level,
    home_brands,
    industry_counts,
    level_counts,
    wide_brands,
)
from data.filters import BrandFilter
from data.models import (
    AreaLevel,
    Basis,
    BrandMetric,
    BrandStatus,
    Industry,
    Qualifier,
    RecognitionLevel,
)
from data.selection import select_brands

if TYPE_CHECKING:
    from data.dataset import Dataset

WORDS = ["", "茶", "tea", "zhaotong", "ZX", "元谋 菜农", "工", "no such brand"]
PREFECTURES = [None, "530000", "530100", "530400", "530600", "530627", "532300", "999999"]

filters = st.builds(
    BrandFilter,
    rank=st.lists(st.sampled_from(RecognitionLevel), max_size=3, unique=True).map(tuple),
    industry=st.lists(st.sampled_from(Industry), max_size=4, unique=True).map(tuple),
    q=st.sampled_from(WORDS),
    within=st.sampled_from(PREFECTURES),
    wide=st.booleans(),
    historical=st.booleans(),
)


@given(chosen=filters)
def test_selected_brands_meet_every_condition(dataset: Dataset, chosen: BrandFilter) -> None:
    brands = select_brands(dataset, chosen)
    assert list(brands) == sorted(brands, key=lambda b: (b.level.rank, b.brand_id))
    for brand in brands:
        assert not chosen.rank or brand.level in chosen.rank
        assert not chosen.industry or brand.industry in chosen.industry
        assert chosen.wide or brand.home_level is AreaLevel.COUNTY
        assert chosen.historical or brand.status is BrandStatus.ACTIVE
        if chosen.within is not None:
            above = dataset.ancestors(brand.home_adcode)
            assert chosen.within in (brand.home_adcode, *above)


@given(chosen=filters)
def test_each_brand_counts_once(dataset: Dataset, chosen: BrandFilter) -> None:
    brands = select_brands(dataset, chosen)
    assert sum(level_counts(brands).values()) == len(brands)
    assert sum(industry_counts(brands).values()) == len(brands)
    assert (highest_level(brands) is None) == (not brands)


@given(chosen=filters)
def test_counties_and_wide_brands_add_up(dataset: Dataset, chosen: BrandFilter) -> None:
    brands = select_brands(dataset, chosen)
    for above in (dataset.province_adcode, *dataset.adcodes("prefecture")):
        counted = counted_brands(dataset, above, brands)
        own = home_brands(dataset, above, brands)
        below = [b for c in dataset.children(above) for b in counted_brands(dataset, c, brands)]
        assert sorted(b.brand_id for b in counted) == sorted(b.brand_id for b in [*own, *below])
    assert len(counted_brands(dataset, dataset.province_adcode, brands)) == len(brands)


@given(chosen=filters)
def test_wide_brands_are_shown_but_not_counted(dataset: Dataset, chosen: BrandFilter) -> None:
    brands = select_brands(dataset, chosen)
    for code in dataset.areas:
        shown, counted = wide_brands(dataset, code, brands), counted_brands(dataset, code, brands)
        assert not set(shown) & set(counted)
        assert all(brand.home_level is not AreaLevel.COUNTY for brand in shown)


@given(chosen=filters, basis=st.sampled_from(Basis))
def test_sums_keep_to_one_basis_metric_and_area(
    dataset: Dataset, chosen: BrandFilter, basis: Basis
) -> None:
    brands = select_brands(dataset, chosen)
    assert area_headcount(dataset, dataset.province_adcode, brands, basis) is None
    for code in (*dataset.adcodes("prefecture"), *dataset.adcodes("county")):
        added = area_headcount(dataset, code, brands, basis)
        if added is None:
            continue
        assert added.parts
        assert added.value == sum(part.value for part in added.parts)
        assert {part.basis for part in added.parts} == {basis}
        assert {part.metric for part in added.parts} == {BrandMetric.EMPLOYED_PERSONS}
        assert len({part.brand_id for part in added.parts}) == len(added.parts)
        assert len(added.parts) == 1 or added.qualifier is Qualifier.ABOUT


@given(chosen=filters, basis=st.sampled_from(Basis))
def test_brands_beyond_one_prefecture_have_no_sum(
    dataset: Dataset, chosen: BrandFilter, basis: Basis
) -> None:
    brands = select_brands(dataset, chosen)
    homes = {code for b in brands for code in (b.home_adcode, *dataset.ancestors(b.home_adcode))}
    if len(homes & set(dataset.adcodes("prefecture"))) > 1:
        assert headcount(dataset, brands, basis) is None
