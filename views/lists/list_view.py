"""The list: brands or areas as a table, to sort, to copy and to take away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from scene.exports import LIST_CSV, OF_A_LIST
from scene.order import listed_areas, listed_brands
from scene.pages import DATA
from scene.paging import page_of
from state.view_state import MapLevel, Rows
from views.attributes import aria, data
from views.icons import icon
from views.lists.area_table import area_table
from views.lists.brand_table import brand_table, table_sources
from views.lists.pager import pager
from views.parts.citations import Citations
from views.parts.links import of_view, worn
from views.parts.segmented import level_switch, segmented
from views.parts.sources_list import sources_list

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.paging import Page
    from scene.scene import Scene


def list_view(scene: Scene) -> html.Div:
    """Return the switch, what can be done with the list, the table, and its sources."""
    areas = scene.state.rows is Rows.AREAS
    label = scene.t("table.label_areas" if areas else "table.label")
    page, citations, table = (_areas if areas else _brands)(scene)
    listed = sources_list(scene.t, citations, html.H2, brief=True)
    below = [listed] if citations.sources else []
    # Another page is another element, which begins at its top.
    wrap = html.Div(
        [table, *pager(scene, page), *below],
        className="tablewrap",
        tabIndex=0,
        role="region",
        key=str(page.number),
        **aria(label=label),
    )
    return html.Div([_bar(scene, page), wrap], className="listing")


def _areas(scene: Scene) -> tuple[Page[Any], Citations, html.Table]:
    page = page_of(listed_areas(scene), scene.state.page)
    citations = Citations.of(scene.dataset, scene.view.sources, place="list-source")
    return page, citations, area_table(scene, page.rows, citations)


def _brands(scene: Scene) -> tuple[Page[Any], Citations, html.Table]:
    page = page_of(listed_brands(scene), scene.state.page)
    names = table_sources(scene, page.rows)
    citations = Citations.of(scene.dataset, names, place="list-source")
    return page, citations, brand_table(scene, page.rows, citations)


def _bar(scene: Scene, page: Page[Any]) -> html.Div:
    levels = [level_switch(scene)] if scene.state.rows is Rows.AREAS else []
    return html.Div([_rows(scene), *levels, *_takeaways(scene, page)], className="listbar")


def _rows(scene: Scene) -> Component:
    t = scene.t
    areas = "areas" if scene.state.level is MapLevel.COUNTY else "areas_prefecture"
    names = {Rows.BRANDS: t("table.rows_brands"), Rows.AREAS: t(f"table.rows_{areas}")}
    return segmented(scene, "rows", names, t("table.rows_label"))


def _takeaways(scene: Scene, page: Page[Any]) -> list[Component]:
    """Return copy and the two downloads; each takes the whole list as it stands, with sources."""
    t = scene.t
    said = t("table.source_line", title=t("app.title"), release=scene.dataset.release)
    words = t("table.copy")
    copy = html.Button(
        [icon("share"), html.Span(words, **aria(live="polite"))],
        type="button",
        className="btn line",
        **data(table=said, copy=words, copied=t("header.copied")),
        **(data(whole=LIST_CSV.path) if page.pages > 1 else {}),
    )
    files = [
        of_view(export.name, export.path, className="btn line", download="") for export in OF_A_LIST
    ]
    return [copy, *files, worn(t("data.link"), DATA.path, className="btn")]
