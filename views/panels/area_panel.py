"""The panel of a county or a prefecture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.counting import counted_brands, home_brands
from data.models import AreaLevel, BrandStatus
from scene.names import other_lang, other_name, place_name, prefecture_kind
from views.panels.breadcrumb import breadcrumb
from views.panels.plain_answer import first_brand, plain_answer
from views.panels.workforce_bars import workforce_bars
from views.parts.area_tags import area_tags, tag_sources
from views.parts.brand_list import brand_list, headcount_sources
from views.parts.citations import Citations
from views.parts.compare_link import compare_link
from views.parts.facts import fact_sources, facts
from views.parts.on_map import on_map
from views.parts.places import places
from views.parts.policies import policies_applying, policies_section
from views.parts.sections import section
from views.parts.shared import hidden_note, shared_brands
from views.parts.sources_list import sources_list

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene

_LONG_NAME = 9


def area_panel(scene: Scene) -> html.Div:
    """Return the panel of the open county or prefecture: facts, workforce, brands, sources.

    Raises `KeyError` when neither is open.
    """
    adcode = scene.state.area or ""
    citations = _citations(scene, adcode)
    is_county = scene.dataset.areas[adcode].level is AreaLevel.COUNTY
    own = _county_brands if is_county else _prefecture_counties
    order = _answer_first if scene.is_senior else _as_usual
    return html.Div(
        [
            breadcrumb(scene),
            _head(scene, adcode, citations),
            *facts(scene, adcode, citations),
            *order(scene, adcode, citations, own(scene, adcode, citations)),
            sources_list(scene.t, citations),
        ],
        className="panel-body",
    )


def _as_usual(
    scene: Scene, adcode: str, citations: Citations, brands: Component
) -> list[Component]:
    return [
        *on_map(scene, adcode),
        *workforce_bars(scene, adcode, citations),
        brands,
        *_shared(scene, adcode, citations),
        *policies_section(scene, adcode, citations),
    ]


def _answer_first(
    scene: Scene, adcode: str, citations: Citations, brands: Component
) -> list[Component]:
    """Return the same in plain words and in another order, with what is less asked for folded."""
    more = (
        *on_map(scene, adcode),
        *workforce_bars(scene, adcode, citations),
        *policies_section(scene, adcode, citations),
    )
    return [
        *plain_answer(scene, adcode, citations),
        brands,
        *first_brand(scene, adcode),
        *_shared(scene, adcode, citations),
        html.Details([html.Summary(scene.t("senior.more")), *more], className="folded"),
    ]


def _citations(scene: Scene, adcode: str) -> Citations:
    dataset = scene.dataset
    return Citations.of(
        dataset,
        (
            *fact_sources(scene, adcode),
            *tag_sources(dataset, adcode),
            *headcount_sources(dataset, home_brands(dataset, adcode, scene.brands)),
            *headcount_sources(dataset, shared_brands(scene, adcode, scene.brands)),
            *(policy.source_id for policy in policies_applying(scene, adcode)),
        ),
    )


def _head(scene: Scene, adcode: str, citations: Citations) -> html.Div:
    t, area = scene.t, scene.dataset.areas[adcode]
    name = t.own(area, "name")
    size = "ptitle long" if len(name) > _LONG_NAME else "ptitle"
    other = html.Span(other_name(t, area), lang=other_lang(t))
    below = html.Span([other, t("panel.dot") + adcode], className="cap")
    return html.Div(
        [
            html.H2(name, id="panel-title", className=size),
            html.Div(
                [below, *area_tags(scene, adcode, citations), compare_link(scene, adcode)],
                className="tags more",
            ),
        ]
    )


def _county_brands(scene: Scene, adcode: str, citations: Citations) -> html.Section:
    t = scene.t
    brands = home_brands(scene.dataset, adcode, scene.brands)
    past = sum(brand.status is BrandStatus.HISTORICAL for brand in brands)
    words = t("area.count_historical" if past else "area.count", count=len(brands), past=past)
    shown: Component = brand_list(scene, brands, citations) if brands else _none(scene, adcode)
    hidden = hidden_note(scene, adcode)
    return section(t("area.brands"), shown, *hidden, note=words if brands else "")


def _prefecture_counties(scene: Scene, adcode: str, _: Citations) -> html.Section:
    """List the counties; counties and prefecture-wide brands add up to the prefecture."""
    t, dataset = scene.t, scene.dataset
    total = len(counted_brands(dataset, adcode, scene.brands))
    wide = len(home_brands(dataset, adcode, scene.brands))
    counties = dataset.children(adcode)
    note = html.P(t("area.sum", counties=total - wide, wide=wide, total=total), className="cap sum")
    return section(
        t("area.counties"),
        places(scene, counties),
        note if total else _none(scene, adcode),
        *hidden_note(scene, adcode),
        note=t("area.counties_note", count=len(counties)),
    )


def _none(scene: Scene, adcode: str) -> html.P:
    """Say that nothing was found, or, where the filter hides all there is, that nothing fits."""
    everything = scene.dataset.every_brand
    known = counted_brands(scene.dataset, adcode, everything)
    return html.P(scene.t("empty.title" if known else "area.none_found"), className="cap more")


def _shared(scene: Scene, adcode: str, citations: Citations) -> list[Component]:
    t, dataset = scene.t, scene.dataset
    brands = shared_brands(scene, adcode, scene.brands)
    if not brands:
        return []
    home = dataset.areas[brands[0].home_adcode]
    key = f"area.shared_{prefecture_kind(dataset, home.adcode)}"
    listed = brand_list(scene, brands, citations)
    return [section(t(key, area=place_name(t, home)), listed, note=t("area.shared_note"))]
