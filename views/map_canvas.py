"""The map area of the page: the graph, what floats on it, and the line that says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from views.attributes import aria
from views.figure import MAP_CONFIG, initial_figure
from views.icons import icon
from views.ids import Ids
from views.overlay import overlay
from views.parts.links import data_href

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from views.scene import Scene


def map_canvas(scene: Scene) -> Component:
    """Return the map and slots for what floats on it; scripts draw what the overlay store holds."""
    return html.Div(
        className="canvas",
        id="map-canvas",
        children=[
            dcc.Store(id=Ids.OVERLAY, data=overlay(scene)),
            dcc.Graph(
                id=Ids.MAP,
                figure=initial_figure(scene),
                config=MAP_CONFIG,
                responsive=True,
                className="map-graph",
            ),
            html.Div(id="map-lines", className="map-lines"),
            html.Div(id=Ids.GRATICULE, className="graticule"),
            html.Div(id=Ids.TIP, className="tip"),
            html.Div(id=Ids.ZOOM, className="zoom", role="group"),
            html.Div(id=Ids.LEGEND, className="legend"),
            html.Div(
                [
                    html.Div(id=Ids.POINTS, className="points"),
                    html.Div(id=Ids.SCALE, className="scale-bar"),
                    html.P(id=Ids.REVIEW),
                ],
                className="review",
            ),
        ],
    )


def review_line(scene: Scene) -> list[Component | str]:
    """Return the review number or a warning, and where the lines come from."""
    t, meta = scene.t, scene.dataset.boundaries.meta
    number = meta.review_number
    first = html.Span(t("map.review", number=number)) if number else html.B(t("map.review_missing"))
    origin = f"{t('map.boundaries', source=meta.source)} · "
    release = t("map.release", release=scene.dataset.release)
    link = html.A(t("data.link"), href=data_href(scene))
    return [first, html.Br(), f"{origin}{release} · ", link]


def zoom_buttons(scene: Scene) -> list[Component]:
    """Return the three buttons at the corner of the map."""
    shapes = {"zoom_in": "plus", "zoom_out": "minus", "fit": "fit"}
    return [
        html.Button(
            icon(shape),
            id=f"map-{name.replace('_', '-')}",
            type="button",
            title=scene.t(f"map.{name}"),
            **aria(label=scene.t(f"map.{name}")),
        )
        for name, shape in shapes.items()
    ]
