"""The conditions in force, each with a way to remove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.conditions import conditions
from views.icons import icon
from views.parts.links import clear_link, turn

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def filter_chips(scene: Scene) -> list[Component]:
    """Return one removable chip per condition and a way to clear all; nothing if there is none."""
    t = scene.t
    chips = [
        turn(
            [html.Span(condition.label), icon("close")],
            dict(condition.lifted),
            className="chip on txt",
            title=t("head.remove", name=condition.label),
        )
        for condition in conditions(scene)
    ]
    if not chips:
        return []
    clear = clear_link(scene, t("head.clear"), "clear")
    return [html.Span(t("head.chips"), className="cap"), *chips, clear]
