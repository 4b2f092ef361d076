"""The page: slots that never change, and the pieces a scene puts into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import dcc, html

from scene.subject import document_title
from state.view_state import Tab
from views.ids import Ids
from views.lists.compare import LEAST, comparison
from views.lists.list_view import list_view
from views.map.canvas import map_canvas, map_summary, review_line, still_address, zoom_buttons
from views.map.figure import figure_update
from views.map.head import map_head, points_select
from views.map.overlay import overlay
from views.page.error import failures
from views.page.filter_chips import filter_chips
from views.page.header import header, tools
from views.page.legend import legend
from views.page.notices import notices
from views.page.phone_bar import filter_openers, phone_bar
from views.page.rail import rail, rail_foot
from views.page.search_box import search_box, search_props
from views.page.strip import strip
from views.panels.panel import panel
from views.senior.legend import senior_legend
from views.senior.list import senior_list
from views.senior.pieces import senior_head, senior_tools, senior_zoom
from views.still.paper import paper

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene
    from texts import Texts

MANTINE_THEME = {
    "fontFamily": "var(--font-ui)",
    "headings": {"fontFamily": "var(--font-name)"},
    "primaryColor": "teal",
    "defaultRadius": "sm",
    "respectReducedMotion": True,
}


def layout(first: Scene) -> Component:
    """Return the slots of the page, empty but for the map, which starts with the first scene."""
    return dmc.MantineProvider(
        [
            dcc.Location(id=Ids.LOCATION, refresh="callback-nav"),
            dcc.Store(id=Ids.DOCUMENT),
            html.Header(
                [
                    html.Div(id=Ids.HEADER, className="hd-parts"),
                    search_box(first.t),
                    html.Div(id=Ids.TOOLS, className="hd-parts"),
                    html.Div(id=Ids.OPENERS, className="openers"),
                ],
                className="hd",
            ),
            html.Div(id=Ids.ERROR, role="alert"),
            *failures(),
            html.P(id=Ids.ANNOUNCER, className="sr", role="status"),
            html.Div(
                [
                    _rail(first),
                    html.Main(
                        [
                            html.Div(id=Ids.STRIP),
                            html.Div(id=Ids.NOTICES),
                            html.Div(id=Ids.MAP_HEAD, className="mtool"),
                            html.Div(id=Ids.CHIPS, className="inforce"),
                            map_canvas(first),
                            html.Div(id=Ids.TABLE, className="table-slot"),
                            html.Div(id=Ids.COMPARISON, className="cmp-slot"),
                        ],
                        className="mapcol",
                    ),
                    html.Aside(_loading(first), id=Ids.PANEL, className="panel", tabIndex="-1"),
                    html.Footer(id=Ids.FOOTER, className="site-foot"),
                ],
                id=Ids.APP,
                className="app",
            ),
            html.Div(id=Ids.PHONE),
        ],
        id=Ids.PROVIDER,
        theme=MANTINE_THEME,
        forceColorScheme=first.state.theme.value,
    )


def _rail(first: Scene) -> Component:
    return html.Aside(
        [
            html.Div(_loading(first), id=Ids.RAIL, className="rail-body", tabIndex="-1"),
            html.Div(id=Ids.RAIL_FOOT, className="foot"),
        ],
        id=Ids.SIDE,
        className="rail",
    )


def _loading(first: Scene) -> Component:
    """Return grey bars where text will be; shown late, so that a fast page never flashes."""
    bars = [html.I(className=f"bar bar-{width}") for width in ("short", "long", "long", "mid")]
    words = html.Span(first.t("app.loading"), className="sr", role="status")
    return html.Div([*bars, words], className="skeleton")


def pieces(scene: Scene) -> dict[str, object]:
    """Return what a scene puts into each slot, by slot id."""
    state = scene.state
    listed = state.tab is Tab.LIST
    usual: dict[str, object] = {
        Ids.DOCUMENT: {
            "title": document_title(scene),
            "lang": scene.t.tag,
            "theme": state.theme.value,
            "reading": state.reading.value,
            "names": part_names(scene.t),
            "search": {"value": state.q, **search_props(scene.t)},
            "subject": state.brand or state.area or "",
            "still": {
                "map": still_address(scene),
                "note": scene.t("first.no_webgl"),
                "lost": scene.t("first.webgl_lost"),
            },
            "paper": paper(scene),
        },
        Ids.PROVIDER: state.theme.value,
        Ids.APP: _app_class(scene),
        Ids.HEADER: header(scene),
        Ids.TOOLS: tools(scene),
        Ids.RAIL: rail(scene),
        Ids.RAIL_FOOT: rail_foot(scene),
        Ids.STRIP: strip(scene),
        Ids.NOTICES: notices(scene),
        Ids.MAP_HEAD: map_head(scene),
        Ids.CHIPS: filter_chips(scene),
        Ids.MAP: figure_update(scene),
        Ids.OVERLAY: overlay(scene),
        Ids.SUMMARY: map_summary(scene),
        Ids.ZOOM: zoom_buttons(scene),
        Ids.REVIEW: review_line(scene),
        Ids.POINTS: points_select(scene),
        Ids.COMPARISON: comparison(scene),
        Ids.LEGEND: legend(scene),
        Ids.TABLE: list_view(scene) if listed else None,
        Ids.PANEL: panel(scene),
        Ids.OPENERS: filter_openers(scene),
        Ids.PHONE: phone_bar(scene),
        Ids.ERROR: None,
    }
    return {**usual, **_senior_pieces(scene)} if scene.is_senior else usual


def part_names(t: Texts) -> dict[str, str]:
    """Name the parts of the page that no heading names, by id."""
    return {Ids.SIDE: t("rail.label"), Ids.PANEL: t("panel.label"), Ids.ZOOM: t("map.zoom")}


def _senior_pieces(scene: Scene) -> dict[str, object]:
    """Return what the simple page has instead: fewer, larger pieces and no rail."""
    listed = scene.state.tab is Tab.LIST
    return {
        Ids.TOOLS: senior_tools(scene),
        Ids.RAIL: None,
        Ids.RAIL_FOOT: None,
        Ids.STRIP: None,
        Ids.MAP_HEAD: senior_head(scene),
        Ids.ZOOM: senior_zoom(scene),
        Ids.POINTS: None,
        Ids.LEGEND: senior_legend(scene),
        Ids.TABLE: senior_list(scene) if listed else None,
        Ids.OPENERS: None,
    }


#: Which property of each slot a scene sets; children unless named here.
SLOT_PROPERTIES = {
    Ids.DOCUMENT: "data",
    Ids.PROVIDER: "forceColorScheme",
    Ids.APP: "className",
    Ids.MAP: "figure",
    Ids.OVERLAY: "data",
}


def _app_class(scene: Scene) -> str:
    state = scene.state
    names = ["app", f"tab-{state.tab}"]
    if state.tab is Tab.LIST and state.area is None and state.brand is None:
        names.append("no-panel")
    if scene.is_senior:
        names.append("senior")
    if len(state.compare) >= LEAST:
        names.append("comparing")
    return " ".join(names)
