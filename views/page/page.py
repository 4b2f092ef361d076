"""The page before any view has come: its slots, and what stands in them until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import dcc, html

from views.ids import Ids
from views.map.canvas import map_canvas
from views.page.error import failures
from views.page.rail import RAIL
from views.page.search_box import search_box

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene

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
            dcc.Store(id=Ids.WORDS),
            dcc.Store(id=Ids.SHOWN),
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
            html.Div(
                [part.section(_loading(first) if part is RAIL[0] else None) for part in RAIL],
                id=Ids.RAIL,
                className="rail-body",
                tabIndex="-1",
            ),
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
