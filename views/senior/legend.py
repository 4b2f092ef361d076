"""The legend of the simple page: one row a class, in words and large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from layers.location_quotient import WORDED
from layers.palettes import ZERO, colours
from layers.wording import level_key
from layers.workforce import DEFAULT_INDUSTRY
from views.ids import Ids
from views.legend import SWATCHES, rows_below

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from layers.view import LegendClass
    from views.scene import Scene

#: The classes around the province, from few to many.
NAMES = ("very_few", "few", "same", "many", "very_many")


def senior_legend(scene: Scene) -> list[Component]:
    """Return the question, a row for each class and each kind of missing value, and the method.

    The highest class comes first. The ids that scripts write to are kept, out of sight.
    """
    ramp = [item for item in scene.view.classes if item.colour != ZERO]
    rows = [_row(scene, item, words) for item, words in _named(scene, ramp)][::-1]
    below = [_below(*row) for row in rows_below(scene)]
    return [
        html.H2(question(scene)),
        html.Ul([*rows, *below], className="worded"),
        html.P(_method(scene), className="cap"),
        html.P(id=Ids.LEGEND_SAY, className="unused"),
        html.Span(id=Ids.LEGEND_CARET, className="unused"),
    ]


def is_worded(scene: Scene) -> bool:
    """Say whether the classes are the five that have words."""
    scale = scene.view.scale
    own = scale is not None and scale.method == "fixed" and scale.breaks == WORDED
    return own and scene.state.layer == "location-quotient"


def question(scene: Scene) -> str:
    """Return what the map answers, as a question where there are words for it."""
    if not is_worded(scene):
        return scene.view.title
    variable = scene.state.variable or DEFAULT_INDUSTRY
    return scene.t("senior.question", variable=scene.t(f"census.{variable}"))


def _named(scene: Scene, ramp: list[LegendClass]) -> list[tuple[LegendClass, str]]:
    if is_worded(scene) and ramp:
        return [(item, scene.t(f"senior.{name}")) for item, name in zip(ramp, NAMES, strict=True)]
    return [(item, item.label) for item in ramp if item.count or item.lower is not None]


def _row(scene: Scene, item: LegendClass, words: str) -> html.Li:
    colour = colours(scene.view.palette, scene.state.theme)[item.colour]
    count = scene.t(level_key("senior.areas", scene.view.level), count=item.count)
    swatch = html.I(className="sw", style={"background": colour})
    return html.Li([swatch, html.Span(words), html.Span(count, className="n")])


def _below(texture: str, words: str, colour: str) -> html.Li:
    style = {"background": colour} if colour else None
    return html.Li([html.I(className=f"sw {SWATCHES.get(texture, texture)}", style=style), words])


def _method(scene: Scene) -> str:
    """Return how the numbers came about; for the worded classes that is what they compare with."""
    if is_worded(scene):
        return scene.t("senior.method")
    return scene.view.method
