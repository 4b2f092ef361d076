"""The path from the province to what is open, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.names import place_name, place_path
from views.attributes import aria
from views.icons import icon
from views.parts.links import area_changes, turn

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def breadcrumb(scene: Scene) -> html.Nav:
    """Return the path to the open brand or area; the last step is the page itself."""
    t, dataset = scene.t, scene.dataset
    brand = None if scene.state.brand is None else dataset.brands[scene.state.brand]
    end = brand.home_adcode if brand else scene.state.area or dataset.province_adcode
    areas = place_path(dataset, end)
    steps: list[Component] = [
        turn(place_name(t, area), area_changes(scene, area.adcode)) for area in areas
    ]
    last = t.own(brand, "name") if brand else place_name(t, areas[-1])
    above = steps if brand else steps[:-1]
    here = html.Span(last, **aria(current="page"))
    nothing_open = brand is None and scene.state.area is None
    close = [] if nothing_open else [_close(scene)]
    path = html.Ol([html.Li(step) for step in (*above, here)])
    return html.Nav([path, *close], className="crumb", **aria(label=t("crumb.label")))


def _close(scene: Scene) -> html.A:
    words = scene.t("crumb.close")
    return turn(
        [icon("close"), html.Span(words, className="sr")],
        {"area": None, "brand": None},
        className="x",
        title=words,
    )
