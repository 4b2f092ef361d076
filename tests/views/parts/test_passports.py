"""Every number opens to what it is, when, what it counts and who says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from plotly.utils import PlotlyJSONEncoder

from data.citation import bibtex, gbt7714
from data.counting import area_headcount, preferred_headcount
from data.models import Basis
from scene.scene import Scene, compose
from state.view_state import ViewState
from views.page.strip import strip
from views.parts.number_passport import figure_passport, sum_passport

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.dataset import Dataset
    from data.models import AreaFigure, BrandFigure


def plain(component: Component) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(component, cls=PlotlyJSONEncoder))
    return found


def text(component: Component) -> str:
    return json.dumps(plain(component), ensure_ascii=False)


def figure_of(release: Dataset, brand: str) -> BrandFigure:
    figure = preferred_headcount(release, brand)
    assert figure is not None
    return figure


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_figure_of_the_release_has_a_whole_passport(release: Dataset, lang: str) -> None:
    scene = compose(release, ViewState(lang=lang))
    figures: tuple[BrandFigure | AreaFigure, ...] = (
        *release.tables.brand_figures,
        *release.tables.area_figures,
    )
    for figure in figures:
        said = text(figure_passport(scene, figure, ["1"]))
        source = release.sources[figure.source_id]
        assert json.dumps(scene.t.own(figure, "scope"), ensure_ascii=False) in said
        assert json.dumps(gbt7714(source), ensure_ascii=False) in said
        assert json.dumps(bibtex(source), ensure_ascii=False) in said
        assert scene.t(f"qualifier.{figure.qualifier}") in said
        if source.link is None:
            assert "href" not in said
            assert scene.t("source.no_link") in said
        else:
            assert json.dumps(source.link) in said
        if figure.period_kind is not None:
            assert scene.t(f"period_kind.{figure.period_kind}") in said


def test_a_number_is_its_own_handle(release: Dataset) -> None:
    scene = compose(release, ViewState())
    figure = figure_of(release, "zhenxiong-hardware-workers")
    shown = plain(figure_passport(scene, figure, ["10 万余人"]))
    assert shown["type"] == "Details"
    assert shown["props"]["children"][0]["type"] == "Summary"
    assert shown["props"]["children"][0]["props"]["children"] == ["10 万余人"]


def test_a_brand_figure_says_its_basis_and_an_area_figure_its_coverage(release: Dataset) -> None:
    scene = compose(release, ViewState())
    brand = text(figure_passport(scene, figure_of(release, "zhenxiong-hardware-workers"), ["1"]))
    assert scene.t("basis_long.industry") in brand
    parts = [row for row in release.tables.area_figures if row.coverage == "part_of_area"]
    assert scene.t("coverage.part_of_area") in text(figure_passport(scene, parts[0], ["1"]))


def sum_of(scene: Scene, adcode: str) -> str:
    total = area_headcount(scene.dataset, adcode, scene.brands, Basis.INDUSTRY)
    assert total is not None
    return text(sum_passport(scene, total, ["sum"]))


def test_a_sum_is_about_and_shows_its_parts_each_with_a_passport(release: Dataset) -> None:
    said = sum_of(compose(release, ViewState(lang="en")), "530400")
    assert "about 144,200 people" in said
    assert "the years differ" in said
    assert "nearly 100,000 people" in said
    assert "44,200 people" in said
    assert said.count('"Details"') == 3


def test_a_sum_of_one_part_is_that_part(release: Dataset) -> None:
    said = sum_of(compose(release, ViewState(lang="en")), "530800")
    assert said.count('"Details"') == 1
    assert "about" not in said.split("256,700")[0]


def test_announced_numbers_open_too(release: Dataset) -> None:
    said = text(strip(compose(release, ViewState())))
    assert said.count('"passport"') == 4
