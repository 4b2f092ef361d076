"""The panel when no brand meets the conditions: what was asked, and how to ask for less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.selection import select_brands
from scene.conditions import conditions
from scene.names import joined
from views.icons import icon
from views.panels.breadcrumb import breadcrumb
from views.parts.links import clear_link, turn
from views.parts.sections import section

if TYPE_CHECKING:
    from scene.conditions import Condition
    from scene.scene import Scene


def empty_panel(scene: Scene) -> html.Div:
    """Name the conditions, offer to lift each of them, and to lift all."""
    t = scene.t
    asked = conditions(scene)
    everything = len(scene.dataset.brands)
    drops = [_drop(scene, condition, asked) for condition in asked]
    clear = t("empty.all", all=everything)
    names = joined(t, (condition.label for condition in asked))
    return html.Div(
        [
            breadcrumb(scene),
            html.H2(t("empty.title"), id="panel-title", className="ptitle empty"),
            html.P(
                [t("empty.before", all=everything), html.B(names), t("empty.after")],
                className="lead",
            ),
            section(t("empty.try"), html.Ul(drops, className="drops")),
            clear_link(scene, clear, "btn pri wide"),
        ],
        className="panel-body",
    )


def _drop(scene: Scene, lifted: Condition, asked: tuple[Condition, ...]) -> html.Li:
    """Offer to lift one condition, with the brands that would then be found."""
    t = scene.t
    state = scene.state.but(**lifted.lifted)
    found = select_brands(scene.dataset, state.brand_filter)
    rest = joined(t, (one.label for one in asked if one is not lifted)) or t("empty.no_condition")
    first = t("panel.colon") + t.own(found[0], "name") if found else ""
    more = t("empty.and_more") if len(found) > 1 else ""
    chip = turn(
        [html.Span(lifted.label, className="ell"), icon("close")],
        dict(lifted.lifted),
        className="chip txt on",
        title=t("head.remove", name=lifted.label),
    )
    return html.Li(
        [
            chip,
            html.Span(rest + first + more, className="grow"),
            html.B(str(len(found)), className="num"),
            html.Span(t("empty.unit"), className="cap"),
        ]
    )
