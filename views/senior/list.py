"""The list on the simple page: one brand below the other, as the panels list them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.order import listed_brands
from scene.paging import page_of
from state.view_state import Rows
from views.lists.list_view import list_view
from views.lists.pager import pager
from views.parts.brand_list import brand_list, headcount_sources
from views.parts.citations import Citations
from views.parts.sources_list import sources_list

if TYPE_CHECKING:
    from scene.scene import Scene


def senior_list(scene: Scene) -> html.Div:
    """Return the brands in force with their sources; areas keep their table."""
    if scene.state.rows is Rows.AREAS:
        return list_view(scene)
    page = page_of(listed_brands(scene), scene.state.page)
    brands = page.rows
    names = headcount_sources(scene.dataset, brands)
    citations = Citations.of(scene.dataset, names, place="list-source")
    nothing = html.P(scene.t("empty.title"))
    listed = brand_list(scene, brands, citations) if brands else nothing
    below = [sources_list(scene.t, citations, brief=True)] if citations.sources else []
    title = html.H2(scene.t("table.label"), className="sr")
    return html.Div(
        [title, listed, *pager(scene, page), *below], className="listing senior-list panel-body"
    )
