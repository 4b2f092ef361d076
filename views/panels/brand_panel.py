"""The panel of one brand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data import workforce
from data.models import CENSUS_SOURCE, AreaLevel, NameStatus
from layers.kinds.wording import area_name
from scene.names import other_lang, other_name
from texts.numbers import percent, ratio
from views.panels.breadcrumb import breadcrumb
from views.parts.badges import level_badge, seal
from views.parts.brand_figures import brand_figures
from views.parts.citations import Citations
from views.parts.compare_link import compare_link
from views.parts.destinations import destinations
from views.parts.recognition import recognition
from views.parts.share_passport import share_passport
from views.parts.sources_list import sources_list
from views.parts.tags import doubt_tags, tag, wide_tag

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Brand
    from scene.scene import Scene


def brand_panel(scene: Scene) -> html.Div:
    """Return the panel of the open brand: what it is, local base, numbers, places, sources.

    Raises `KeyError` when no brand is open.
    """
    brand = scene.dataset.brands[scene.state.brand or ""]
    citations = _citations(scene, brand)
    return html.Div(
        [
            breadcrumb(scene),
            _head(scene, brand),
            _tags(scene, brand),
            html.P(scene.t.own(brand, "summary"), className="lead"),
            *_name_note(scene, brand),
            *_local_base(scene, brand, citations),
            brand_figures(scene, brand, citations),
            *destinations(scene, brand, citations),
            recognition(scene, brand, citations),
            sources_list(scene.t, citations),
        ],
        className="panel-body",
    )


def _citations(scene: Scene, brand: Brand) -> Citations:
    """Cite the sources that name the brand first, then those of its numbers and places."""
    dataset = scene.dataset
    return Citations.of(
        dataset,
        (
            *(source.source_id for source in dataset.sources_of(brand.brand_id)),
            brand.level_source_id,
            *(figure.source_id for figure in dataset.figures_of(brand.brand_id)),
            *(row.source_id for row in dataset.destinations_of(brand.brand_id)),
            CENSUS_SOURCE if _quotient(scene, brand) is not None else None,
        ),
    )


def _head(scene: Scene, brand: Brand) -> html.Div:
    t = scene.t
    names = [
        html.H2(t.own(brand, "name"), id="panel-title", className="ptitle"),
        html.Div(other_name(t, brand), lang=other_lang(t), className="cap"),
    ]
    return html.Div([seal(t, brand.industry, "l"), html.Div(names)], className="phead")


def _tags(scene: Scene, brand: Brand) -> html.Div:
    t = scene.t
    wide = wide_tag(scene, brand)
    tags = [
        level_badge(t, brand),
        tag(t(f"industry.{brand.industry}")),
        tag(t.own(brand, "occupation")),
        *([] if wide is None else [wide]),
        *doubt_tags(t, brand),
        compare_link(scene, brand.brand_id),
    ]
    return html.Div(tags, className="tags")


def _name_note(scene: Scene, brand: Brand) -> list[Component]:
    """Say why a name or a place is doubtful, in sight and not only on hover."""
    note = scene.t.pick(brand.name_note, brand.name_note_en)
    if not note:
        return []
    edited = brand.name_status is not NameStatus.SOURCED
    return [html.P(note, className="note" if edited else "cap")]


def _quotient(scene: Scene, brand: Brand) -> float | None:
    """Return the brand's trade in its home against the province; None if not comparable."""
    if brand.census_industry is None or brand.home_level is AreaLevel.PROVINCE:
        return None
    return workforce.quotient(scene.dataset, brand.home_adcode, brand.census_industry)


def _local_base(scene: Scene, brand: Brand, citations: Citations) -> list[Component]:
    """Set the brand on its home's workforce: the sentence that joins brands and jobs."""
    t, quotient = scene.t, _quotient(scene, brand)
    if quotient is None or brand.census_industry is None:
        return []
    item = workforce.industry(scene.dataset, brand.home_adcode, brand.census_industry)
    before = t(
        "base.share",
        area=area_name(scene.dataset, brand.home_adcode, t),
        percent=percent(item.share or 0.0, t.lang),
        industry=t(f"census.{brand.census_industry}"),
    )
    times = t("base.times", ratio=ratio(quotient, t.lang))
    much = share_passport(scene, brand.home_adcode, item, citations, times)
    after = citations.cite(t, t("base.after"), CENSUS_SOURCE)
    return [html.Div([html.B(t("base.title")), before, much, *after], className="quiet")]
