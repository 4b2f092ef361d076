"""Shares and location quotients of the census sample."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.workforce import (
    diversity,
    industries,
    occupations,
    profile,
    quotient,
    sample_total,
    share,
    variables,
)

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import CensusRow

PROVINCE, ZHENXIONG, YUANMOU = "530000", "530627", "532328"


def test_census_shares_and_quotients_of_known_counties(dataset: Dataset) -> None:
    made = share(dataset, ZHENXIONG, "manufacturing")
    grown = share(dataset, YUANMOU, "agriculture")
    assert made == pytest.approx(0.167, abs=5e-4)
    assert grown == pytest.approx(0.651, abs=5e-4)
    assert quotient(dataset, ZHENXIONG, "manufacturing") == pytest.approx(1.97, abs=5e-3)
    assert quotient(dataset, YUANMOU, "agriculture") == pytest.approx(1.57, abs=5e-3)


def test_province_is_its_own_yardstick(dataset: Dataset) -> None:
    for variable in variables():
        assert quotient(dataset, PROVINCE, variable) == 1


def test_shares_of_an_area_add_up_to_one(dataset: Dataset) -> None:
    for code in dataset.areas:
        shares = [item.share for item in profile(dataset, code)]
        assert sum(part for part in shares if part is not None) == pytest.approx(1)


def test_a_variable_is_an_industry_or_an_occupation(dataset: Dataset) -> None:
    assert variables() == (*industries(), *occupations())
    assert len(set(variables())) == 27
    row = dataset.census[ZHENXIONG]
    served = row.employed_occ["service"] or 0
    assert share(dataset, ZHENXIONG, "occ-service") == served / (row.employed_sample_total or 1)
    farming = share(dataset, YUANMOU, "agriculture"), share(dataset, YUANMOU, "occ-agriculture")
    assert farming[0] != farming[1], "the industry and the occupation are different counts"


def test_occupation_shares_of_an_area_add_up_to_one(dataset: Dataset) -> None:
    for code in dataset.areas:
        shares = [share(dataset, code, name) or 0 for name in occupations()]
        assert sum(shares) == pytest.approx(1)


def test_diversity_is_the_chance_that_two_workers_differ(dataset: Dataset) -> None:
    shares = [share(dataset, YUANMOU, name) or 0 for name in industries()]
    alike = sum(part * part for part in shares)
    assert diversity(dataset, YUANMOU) == pytest.approx(1 - alike)
    assert diversity(dataset, "999999") is None


def test_profile_falls_and_ends_with_the_missing(dataset: Dataset) -> None:
    shares = [item.share for item in profile(dataset, ZHENXIONG)]
    known = [part for part in shares if part is not None]
    assert len(shares) == len(industries()) == 20
    assert known == sorted(known, reverse=True)
    assert all(part is None for part in shares[len(known) :])


def empty_row(dataset: Dataset) -> CensusRow:
    rows = dataset.census.values()
    return next(row for row in rows if row.employed_ind["international_organisations"] is None)


def test_empty_census_cell_is_zero_where_the_others_add_up(dataset: Dataset) -> None:
    row = empty_row(dataset)
    assert share(dataset, row.adcode, "international_organisations") == 0
    assert quotient(dataset, row.adcode, "international_organisations") == 0


def test_empty_census_cell_is_missing_where_they_do_not(dataset: Dataset) -> None:
    row = empty_row(dataset)
    short = row.model_copy(update={"employed_sample_total": (row.employed_sample_total or 0) + 5})
    gappy = replace(dataset, census={**dataset.census, row.adcode: short})
    assert share(gappy, row.adcode, "international_organisations") is None
    assert quotient(gappy, row.adcode, "international_organisations") is None


def test_area_without_census_row_has_no_numbers(dataset: Dataset) -> None:
    assert share(dataset, "999999", "mining") is None
    assert quotient(dataset, "999999", "mining") is None
    assert sample_total(dataset, "999999") is None
    assert profile(dataset, "999999") == ()


def test_unknown_industry_is_refused(dataset: Dataset) -> None:
    for name in ("fishing", "occ-fishing"):
        with pytest.raises(KeyError):
            share(dataset, PROVINCE, name)


def test_sample_total_is_a_count_of_the_sample(dataset: Dataset) -> None:
    assert sample_total(dataset, PROVINCE) == 2_519_755
