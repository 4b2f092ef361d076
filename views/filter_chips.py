"""The conditions in force, each with a way to remove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from views.icons import icon
from views.parts.conditions import conditions

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from views.scene import Scene


def filter_chips(scene: Scene) -> list[Component]:
    """Return one removable chip per condition and a way to clear all; nothing if there is none."""
    t = scene.t
    chips = [
        dcc.Link(
            [html.Span(condition.label), icon("close")],
            href=scene.link(**condition.lifted),
            className="chip on txt",
            title=t("head.remove", name=condition.label),
        )
        for condition in conditions(scene)
    ]
    if not chips:
        return []
    clear = dcc.Link(t("head.clear"), href=scene.cleared(), className="clear")
    return [html.Span(t("head.chips"), className="cap"), *chips, clear]
