"""One census measure each: diversity, schooling, hukou; and the occupations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data import workforce
from layers.registry import build_layer
from state.view_state import MapLevel, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset
    from layers.view import LayerView

ZHENXIONG, YUANMOU, WUHUA = "530627", "532328", "530102"


def build(release: Dataset, **choices: Any) -> LayerView:
    state = ViewState(**choices)
    return build_layer(release, state, texts_for(state.lang))


@pytest.mark.parametrize("layer", ["location-quotient", "workforce-share"])
@pytest.mark.parametrize("variable", workforce.occupations())
def test_occupations_are_variables_too(release: Dataset, layer: str, variable: str) -> None:
    measure = workforce.quotient if layer == "location-quotient" else workforce.share
    view = build(release, layer=layer, variable=variable)
    for code, value in view.values.items():
        assert value.number == measure(release, code, variable)
    assert texts_for("zh")(f"census.{variable}") in view.title


def test_an_occupation_reads_as_one(release: Dataset) -> None:
    view = build(release, layer="workforce-share", variable="occ-service", lang="en")
    assert "of workers are in service jobs" in view.values[WUHUA].sentence


def test_diversity_is_lowest_where_nearly_all_farm(release: Dataset) -> None:
    values = build(release, layer="industry-diversity").values
    for code, value in values.items():
        shares = [workforce.share(release, code, name) or 0 for name in workforce.industries()]
        assert value.number == pytest.approx(1 - sum(share**2 for share in shares))
    least = max(values.values(), key=lambda value: value.rank or 0)
    farming = {code: workforce.share(release, code, "agriculture") or 0 for code in values}
    assert farming[least.adcode] == max(farming.values())
    assert (values[WUHUA].number or 0) > (values[YUANMOU].number or 0)


def test_schooling_is_the_printed_mean(release: Dataset) -> None:
    for level in MapLevel:
        view = build(release, layer="schooling-years", level=level, lang="en")
        for code, value in view.values.items():
            assert value.number == release.census[code].mean_schooling_years
        assert "Province: 8.51 years" in view.method


def test_hukou_elsewhere_is_a_part_of_the_residents(release: Dataset) -> None:
    for level in MapLevel:
        for code, value in build(release, layer="hukou-elsewhere", level=level).values.items():
            row = release.census[code]
            within = row.hukou_elsewhere_same_county, row.hukou_elsewhere_same_province
            parts = [part or 0 for part in (*within, row.hukou_elsewhere_other_province)]
            assert value.number == pytest.approx(sum(parts) / row.population)
            assert 0 < (value.number or 0) < 1
