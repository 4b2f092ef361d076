"""The map area of the page: the graph, what floats on it, and the line that says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from layers.kinds.wording import level_key
from scene.pages import DATA
from scene.summary import summary
from views.attributes import aria
from views.icons import icon
from views.ids import Ids
from views.map.figure import MAP_CONFIG, initial_figure
from views.map.overlay import overlay
from views.parts.links import worn

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def map_canvas(scene: Scene) -> Component:
    """Return the map and slots for what floats on it; scripts draw what the overlay store holds."""
    return html.Div(
        className="canvas",
        id="map-canvas",
        children=[
            dcc.Store(id=Ids.OVERLAY, data=overlay(scene)),
            html.Div(id=Ids.STILL, className="still"),
            dcc.Graph(
                id=Ids.MAP,
                figure=initial_figure(scene),
                config=MAP_CONFIG,
                responsive=True,
                className="map-graph",
            ),
            html.P(id=Ids.STILL_NOTE, className="note still-note"),
            html.Div(
                id=Ids.WALK,
                className="map-walk",
                role="application",
                tabIndex="0",
                **aria(describedby="map-help", label=scene.t("map.label")),
            ),
            html.Div(id=Ids.SUMMARY, className="map-summary"),
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
            html.Div(id=Ids.PAPER, className="paper"),
        ],
    )


def map_summary(scene: Scene) -> list[Component]:
    """Return how to walk the map, for screen readers, and the map in a few sentences."""
    t = scene.t
    lines = [html.P(line) for line in summary(scene)]
    return [
        html.P(t(level_key("walk.help", scene.view.level)), id="map-help", className="sr"),
        html.Details([html.Summary(t("summary.label")), html.Div(lines)]),
    ]


def review_line(scene: Scene) -> list[Component | str]:
    """Return the review number or a warning, and where the lines come from."""
    t, meta = scene.t, scene.dataset.boundaries.meta
    number = meta.review_number
    first = html.Span(t("map.review", number=number)) if number else html.B(t("map.review_missing"))
    origin = f"{t('map.boundaries', source=meta.source)} · "
    release = t("map.release", release=scene.dataset.release)
    link = worn(t("data.link"), DATA.path)
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
