"""Area figures: whole areas only, each with its date and scope, two systems never mixed."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from data.models import Coverage
from layers.registry import build_layer
from layers.view import LayerView, Missing
from state.view_state import Language, MapLevel, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset

METRICS = {
    "labour-transfer": "labour_transfer_persons",
    "trained-persons": "trained_persons",
    "monthly-income": "monthly_income_yuan",
}
ZHENXIONG, CHUXIONG_CITY, QUJING, LINXIANG, LUDIAN = (
    "530627",
    "532301",
    "530300",
    "530902",
    "530621",
)


def build(release: Dataset, **choices: Any) -> LayerView:
    state = ViewState(**choices)
    return build_layer(release, state, texts_for(state.lang))


@pytest.mark.parametrize("layer", METRICS)
@pytest.mark.parametrize("level", MapLevel)
def test_only_a_figure_of_the_whole_area_colours_it(
    release: Dataset, layer: str, level: MapLevel
) -> None:
    for code, value in build(release, layer=layer, level=level).values.items():
        rows = [row for row in release.area_figures_of(code) if row.metric == METRICS[layer]]
        whole = [row for row in rows if row.coverage is Coverage.WHOLE_AREA]
        assert (value.number is not None) == bool(whole)
        assert value.number is None or value.number in {row.value for row in whole}
        assert (value.missing is Missing.UNVERIFIED) == bool(rows and not whole)


@pytest.mark.parametrize("layer", METRICS)
@pytest.mark.parametrize("lang", Language)
def test_every_number_stands_with_its_scope_and_its_source(
    release: Dataset, layer: str, lang: Language
) -> None:
    t = texts_for(lang)
    for level in MapLevel:
        view = build(release, layer=layer, level=level, lang=lang)
        for code, value in view.values.items():
            rows = [row for row in release.area_figures_of(code) if row.value == value.number]
            scopes = {t.own(row, "scope") for row in rows if row.metric == METRICS[layer]}
            if value.number is not None:
                assert any(scope in value.sentence for scope in scopes)
                assert value.text in value.sentence
                assert {row.source_id for row in rows} & set(view.sources)


def test_the_newest_figure_is_shown(release: Dataset) -> None:
    value = build(release, layer="labour-transfer").values[ZHENXIONG]
    assert value.number == 701_100
    assert "2023" in value.sentence


def test_a_number_keeps_its_hedge(release: Dataset) -> None:
    view = build(release, layer="labour-transfer", level="prefecture", lang="en")
    assert view.values[QUJING].text.startswith("over 2.2 million")


def test_no_survey_figure_is_mixed_in(release: Dataset) -> None:
    surveys = {
        row.value
        for code in release.areas
        for row in release.area_figures_of(code)
        if row.metric.startswith("survey_")
    }
    for layer in METRICS:
        for level in MapLevel:
            values = build(release, layer=layer, level=level).values.values()
            assert not surveys & {value.number for value in values}


def test_one_village_is_not_the_county(release: Dataset) -> None:
    view = build(release, layer="monthly-income", lang="en")
    assert all(value.number is None for value in view.values.values())
    assert len(view.missing(Missing.UNVERIFIED)) == 3
    assert "only a part of the area" in view.values["530823"].sentence
    assert "3,526 yuan" in view.method, "the province's own figure stands in the method"


def test_a_share_needs_both_numbers_of_one_source_and_date(release: Dataset) -> None:
    values = build(release, layer="out-of-province").values
    assert values[CHUXIONG_CITY].number == pytest.approx(42_000 / 155_900)
    assert values[ZHENXIONG].number is None, "410,000 and 701,100 are of different sources"
    assert "41 万余人" in values[ZHENXIONG].sentence
    assert values[LINXIANG].missing is Missing.UNVERIFIED
    assert "局部" in values[LUDIAN].sentence


def test_another_date_breaks_the_pair(release: Dataset) -> None:
    moved = tuple(
        row.model_copy(update={"period": "2022"}) if "out_of" in row.metric else row
        for row in release.area_figures_of(CHUXIONG_CITY)
    )
    other = replace(release, _area_figures=MappingProxyType({CHUXIONG_CITY: moved}))
    assert build(other, layer="out-of-province").values[CHUXIONG_CITY].number is None


def test_headcount_per_thousand_is_the_headcount_over_the_census(release: Dataset) -> None:
    for level in MapLevel:
        people = build(release, layer="people-employed", level=level).values
        per = build(release, layer="people-per-thousand", level=level)
        for code, value in per.values.items():
            expected = people[code].number
            assert (value.number is None) == (expected is None)
            if expected is not None:
                residents = release.census[code].population
                assert value.number == pytest.approx(expected / residents * 1000)
        assert "census-2020-county" in per.sources
        assert "年份不同" in per.method
