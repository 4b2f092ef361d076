"""Counting rules of the data, by example on the real tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.announced import announced
from data.area_facts import area_facts
from data.counting import (
    area_headcount,
    counted_brands,
    headcount,
    highest_level,
    home_brands,
    level_counts,
    preferred_headcount,
    wide_brands,
)
from data.models import (
    Attestation,
    Basis,
    BrandMetric,
    BrandStatus,
    Coverage,
    LevelBasis,
    NameStatus,
    Qualifier,
    RecognitionLevel,
)

if TYPE_CHECKING:
    from data.dataset import Dataset

ZHAOTONG, ZHENXIONG, YUXI, DALI, WEISHAN = "530600", "530627", "530400", "532900", "532927"
PUER, XISHUANGBANNA = "530800", "532800"


def test_brand_counts_once_at_its_highest_level(dataset: Dataset) -> None:
    brands = tuple(dataset.brands.values())
    counts = level_counts(brands)
    assert sum(counts.values()) == len(brands) == 58
    assert counts[RecognitionLevel.NATIONAL] == 3
    assert counts[RecognitionLevel.PROVINCIAL] == 2
    assert highest_level(brands) is RecognitionLevel.NATIONAL
    assert highest_level(()) is None


def test_prefecture_wide_brand_is_shown_for_each_county_but_counted_in_none(
    dataset: Dataset,
) -> None:
    brands = tuple(dataset.brands.values())
    skewers = dataset.brands["zhaotong-skewer-barbecue-workers"]
    assert skewers.home_adcode == ZHAOTONG
    for county in dataset.children(ZHAOTONG):
        assert skewers in wide_brands(dataset, county, brands)
        assert skewers not in counted_brands(dataset, county, brands)
        assert skewers not in home_brands(dataset, county, brands)
    assert skewers in counted_brands(dataset, ZHAOTONG, brands)


def test_wide_brands_come_nearest_area_first(dataset: Dataset) -> None:
    wide = wide_brands(dataset, ZHENXIONG, dataset.brands.values())
    assert [brand.home_adcode for brand in wide] == [ZHAOTONG, "530000", "530000", "530000"]
    assert wide_brands(dataset, "530000", dataset.brands.values()) == ()


def test_county_totals_plus_prefecture_wide_equal_prefecture_total(dataset: Dataset) -> None:
    brands = tuple(dataset.brands.values())
    puer = counted_brands(dataset, PUER, brands)
    assert len(puer) == 4
    assert len(home_brands(dataset, PUER, brands)) == 3
    assert sum(len(counted_brands(dataset, c, brands)) for c in dataset.children(PUER)) == 1


def test_bases_are_never_added_together(dataset: Dataset) -> None:
    dali = counted_brands(dataset, DALI, dataset.brands.values())
    by_brand, by_industry = (headcount(dataset, dali, b) for b in (Basis.BRAND, Basis.INDUSTRY))
    assert by_brand is not None
    assert by_industry is not None
    assert by_brand.value == 1510
    assert by_industry.value == 28600
    assert headcount(dataset, dali, Basis.LOCALITY) is None


def test_person_times_never_added_to_persons(dataset: Dataset) -> None:
    cook = dataset.brands["hani-culinary-craft"]
    assert any(f.unit == "person-times" for f in dataset.figures_of(cook.brand_id))
    assert preferred_headcount(dataset, cook.brand_id) is None
    assert all(headcount(dataset, [cook], basis) is None for basis in Basis)


def test_announced_jobs_share_no_scale_with_headcounts(dataset: Dataset) -> None:
    jobs = announced(dataset)["jobs_driven"]
    assert jobs.metric == "jobs_driven"
    assert jobs.qualifier is Qualifier.ABOUT
    assert "cumulative" in jobs.scope_en
    assert not dataset.metrics["jobs_driven"].comparable
    assert jobs.metric not in set(BrandMetric)


def test_announced_figures_come_from_the_tables(dataset: Dataset) -> None:
    figures = announced(dataset)
    found = {name: figures[name].value for name in ("brands_total", "brands_national")}
    assert found == {"brands_total": 265, "brands_national": 7}
    assert figures["brands_provincial"].value == 69
    assert {figure.adcode for figure in figures.values()} == {dataset.province_adcode}


def test_sum_within_area_and_basis_shows_parts_and_is_about(dataset: Dataset) -> None:
    added = area_headcount(dataset, YUXI, dataset.brands.values(), Basis.INDUSTRY)
    assert added is not None
    assert added.qualifier is Qualifier.ABOUT
    assert added.value == sum(part.value for part in added.parts) == 144_200
    assert added.periods == ("2023", "2026-01")
    assert added.mixed_years


def test_undated_parts_mix_years(dataset: Dataset) -> None:
    added = area_headcount(dataset, "530300", dataset.brands.values(), Basis.INDUSTRY)
    assert added is not None
    assert added.periods == (None, "2024")
    assert added.mixed_years


def test_one_part_keeps_its_own_qualifier(dataset: Dataset) -> None:
    alone = area_headcount(dataset, WEISHAN, dataset.brands.values(), Basis.BRAND)
    assert alone is not None
    assert alone.qualifier is Qualifier.EXACT
    assert not alone.mixed_years


def test_nearly_is_upper_bound_and_at_least_a_lower_one_and_a_mixed_sum_is_about(
    dataset: Dataset,
) -> None:
    zhenxiong = area_headcount(dataset, ZHENXIONG, dataset.brands.values(), Basis.INDUSTRY)
    assert zhenxiong is not None
    assert {p.qualifier for p in zhenxiong.parts} == {Qualifier.NEARLY, Qualifier.AT_LEAST}
    assert zhenxiong.qualifier is Qualifier.ABOUT


def test_no_grand_total_of_headcounts(dataset: Dataset) -> None:
    brands = tuple(dataset.brands.values())
    for basis in Basis:
        assert headcount(dataset, brands, basis) is None
        assert area_headcount(dataset, "530000", brands, basis) is None
        assert area_headcount(dataset, "530000", brands[:1], basis) is None


def test_brands_of_two_prefectures_have_no_sum(dataset: Dataset) -> None:
    pair = [dataset.brands["weishan-village-chefs"], dataset.brands["lincang-tea-masters"]]
    assert headcount(dataset, pair, Basis.BRAND) is None


def test_missing_is_not_zero(dataset: Dataset) -> None:
    nothing = counted_brands(dataset, XISHUANGBANNA, dataset.brands.values())
    assert nothing == ()
    assert headcount(dataset, nothing, Basis.BRAND) is None
    assert preferred_headcount(dataset, "caiyun-logistics-workers") is None


def test_unlinkable_sources_have_no_link(dataset: Dataset) -> None:
    sources = dataset.sources.values()
    assert sum(source.link is not None for source in sources) == 60
    assert all(source.link is None for source in sources if not source.linkable)
    assert any(source.url and not source.linkable for source in sources)
    odd = next(source for source in sources if source.link)
    assert odd.model_copy(update={"url": "javascript:alert(1)"}).link is None


def test_doubts_are_carried(dataset: Dataset) -> None:
    brands = dataset.brands.values()
    assert sum(b.name_status is NameStatus.BACK_TRANSLATED for b in brands) == 7
    assert sum(b.attestation is Attestation.WEAK for b in brands) == 1
    assert sum(b.level_basis is LevelBasis.IMPLIED for b in brands) == 15
    assert sum(b.status is BrandStatus.HISTORICAL for b in brands) == 4


def test_part_of_area_figures_never_colour_an_area(dataset: Dataset) -> None:
    kept = [figure for code in dataset.areas for figure in area_facts(dataset, code).values()]
    assert kept
    assert all(figure.coverage is Coverage.WHOLE_AREA for figure in kept)
    jingdong = dataset.area_figures_of("530823")
    assert any(f.metric == "monthly_income_yuan" for f in jingdong)
    assert "monthly_income_yuan" not in area_facts(dataset, "530823")


def test_half_year_incomes_never_stand_beside_full_years(dataset: Dataset) -> None:
    assert area_facts(dataset, ZHENXIONG)["labour_income_yuan"].period == "2023"
    shangri_la = dataset.area_figures_of("533401")
    assert [f.period for f in shangri_la if f.metric == "labour_income_yuan"] == ["2014-06"]
    assert "labour_income_yuan" not in area_facts(dataset, "533401")


@pytest.mark.parametrize("metric", ["survey_monthly_income_yuan", "labour_transfer_persons"])
def test_the_most_recent_figure_of_a_metric_is_the_fact(dataset: Dataset, metric: str) -> None:
    periods = [f.period for f in dataset.area_figures_of("530000") if f.metric == metric]
    assert area_facts(dataset, "530000")[metric].period == max(p for p in periods if p)
