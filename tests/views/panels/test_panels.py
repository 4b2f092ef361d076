"""Panels of every area and brand, in both languages: they render, cite and doubt."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from plotly.utils import PlotlyJSONEncoder

from data.models import Attestation, BrandStatus, NameStatus
from scene.scene import compose
from state.view_state import Language, ViewState
from tests.views.addresses import addresses
from views.page.strip import strip
from views.panels.area_panel import area_panel
from views.panels.brand_panel import brand_panel
from views.panels.breadcrumb import breadcrumb
from views.panels.empty_panel import empty_panel
from views.panels.province_panel import province_panel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dash.development.base_component import Component

    from data.dataset import Dataset
    from scene.scene import Scene

LANGUAGES = ("zh", "en")


def nodes(tree: object) -> Iterator[dict[str, object]]:
    """Yield every component of a tree, as plain data."""
    if isinstance(tree, dict):
        if "props" in tree:
            yield tree["props"]
        for value in tree.values():
            yield from nodes(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from nodes(value)


def plain(component: Component) -> list[dict[str, object]]:
    return list(nodes(json.loads(json.dumps(component, cls=PlotlyJSONEncoder))))


def said(component: Component) -> str:
    return json.dumps(
        json.loads(json.dumps(component, cls=PlotlyJSONEncoder)), ensure_ascii=False
    ).replace("\N{NO-BREAK SPACE}", " ")


def assert_sound(component: Component) -> None:
    """Check what holds for every panel: one title, unique ids, marks that lead somewhere."""
    props = plain(component)
    ids = [node["id"] for node in props if "id" in node]
    assert ids.count("panel-title") == 1
    assert len(ids) == len(set(ids))
    hrefs = [str(node["href"]) for node in props if "href" in node]
    assert {href[1:] for href in hrefs if href.startswith("#")} <= set(ids)
    assert all(re.match(r"https?://|/|#", href) for href in hrefs)
    for node in props:
        if str(node.get("href", "")).startswith("http"):
            assert node["target"] == "_blank"
            assert node["rel"] == "noopener noreferrer"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_brand_panel_is_sound_and_shows_its_doubts(release: Dataset, lang: str) -> None:
    for brand_id, brand in release.brands.items():
        scene = compose(release, ViewState(brand=brand_id, lang=lang))
        panel = brand_panel(scene)
        assert_sound(panel)
        words = said(panel)
        for holds, key in (
            (brand.status is BrandStatus.HISTORICAL, "tag.historical"),
            (brand.attestation is Attestation.WEAK, "tag.weak"),
            (brand.name_status is NameStatus.BACK_TRANSLATED, "tag.back_translated"),
            (brand.name_status is NameStatus.PREFIXED, "tag.prefixed"),
        ):
            assert (scene.t(key) in words) == holds


def opened_areas(release: Dataset, state: ViewState) -> Iterator[Scene]:
    """Open every area but the province in one scene: that changes neither values nor brands."""
    scene = compose(release, state)
    for adcode in set(release.areas) - {release.province_adcode}:
        yield replace(scene, state=state.but(area=adcode))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_area_panel_is_sound(release: Dataset, lang: str) -> None:
    for scene in opened_areas(release, ViewState(lang=Language(lang))):
        assert_sound(area_panel(scene))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_province_panel_is_sound_and_subtracts_nothing(release: Dataset, lang: str) -> None:
    panel = province_panel(compose(release, ViewState(lang=lang)))
    assert_sound(panel)
    words = said(panel)
    assert '"265"' in words
    assert '"58"' in words
    assert "207" not in words


def test_only_linkable_sources_are_links(release: Dataset) -> None:
    closed = {s.url for s in release.sources.values() if s.link is None and s.url}
    for scene in opened_areas(release, ViewState()):
        assert not closed & {str(node.get("href")) for node in plain(area_panel(scene))}


def test_counties_and_prefecture_wide_brands_add_up(release: Dataset) -> None:
    words = said(area_panel(compose(release, ViewState(area="532300"))))
    assert "各县合计 9 个 + 全域共有 1 个 = 10 个" in words


def test_a_county_without_brands_reads_none_found_yet(release: Dataset) -> None:
    assert "尚未查到" in said(area_panel(compose(release, ViewState(area="530925"))))


def test_brands_the_filter_hides_are_not_called_unknown(release: Dataset) -> None:
    state = ViewState(area="530627", industry=("forestry",))
    scene = compose(release, state)
    panel = area_panel(scene)
    words = said(panel)
    assert "尚未查到" not in words
    assert scene.t("panel.hidden", count=4) in words
    assert "/?area=530627" in addresses(scene, panel)


def test_a_headcount_stands_with_qualifier_basis_and_period(release: Dataset) -> None:
    words = said(brand_panel(compose(release, ViewState(brand="zhenxiong-hardware-workers"))))
    assert "10 万余" in words
    assert "2024-04 报道" in words
    assert "1.97 倍" in words


def test_the_path_leads_up_and_ends_at_the_page(release: Dataset) -> None:
    scene = compose(release, ViewState(brand="yuanmou-vegetable-growers"))
    links = addresses(scene, breadcrumb(scene))
    assert links == ["/", "/?area=532300", "/?area=532328", "/"]
    home = compose(release, ViewState())
    assert addresses(home, breadcrumb(home)) == []


def test_each_condition_can_be_lifted_with_its_count(release: Dataset) -> None:
    state = ViewState(rank=("provincial",), industry=("food_service",), within="532900")
    scene = compose(release, state)
    panel = empty_panel(scene)
    assert_sound(panel)
    words = said(panel)
    assert "大理白族扎染技师" in words
    assert {scene.link(industry=()), "/"} <= set(addresses(scene, panel))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_strip_keeps_announced_and_documented_apart(release: Dataset, lang: str) -> None:
    words = said(strip(compose(release, ViewState(lang=lang, rank=("national",)))))
    assert "265" in words
    assert '"58"' in words
    assert "21.9%" in words
