"""The rail: which question the map answers, and which brands it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import html

from data.models import Industry
from layers.registry import LAYER_GROUPS, LAYERS, variable_label
from views.attributes import aria
from views.ids import CHOSEN_FILTERS, control
from views.page.filter_controls import filter_controls, named
from views.parts.links import clear_link
from views.parts.theme_link import theme_link

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene

#: The filters that each section holds.
SECTIONS = {"rank": ("rank",), "industry": ("industry", "category")}


def rail(scene: Scene) -> list[Component]:
    """Return the rail's sections, question first."""
    return [
        _questions(scene),
        *_filters(scene),
        _display(scene),
    ]


def section_id(name: str) -> str:
    """Return the id of one section of the rail, for what leads to it."""
    return f"rail-{name}"


def rail_foot(scene: Scene) -> list[Component]:
    """Return how many brands the filters keep, and a way to clear them."""
    t = scene.t
    shown = t("rail.shown", shown=len(scene.brands), all=len(scene.dataset.brands))
    children: list[Component] = [html.Span(shown, role="status")]
    if scene.state.is_filtered:
        children.append(clear_link(scene, t("rail.clear")))
    done = html.Button(t("phone.done"), type="button", className="btn pri rail-done")
    return [*children, done]


def _section(name: str, title: str, note: str, *children: Component, css: str = "") -> html.Section:
    head = html.H2([title, html.Span(note, className="cap")])
    return html.Section([head, *children], id=section_id(name), className=css)


def _questions(scene: Scene) -> Component:
    t = scene.t
    groups = [
        html.Details(
            [
                html.Summary(t(f"group.{group}")),
                *(_question_row(scene, layer.id) for layer in layers),
            ],
            open=any(layer.id == scene.state.layer for layer in layers),
            className="group",
            **aria(label=t(f"group.{group}")),
        )
        for group, layers in LAYER_GROUPS.items()
    ]
    group = dmc.RadioGroup(
        html.Div(groups, className="groups"),
        id=control("layer"),
        value=scene.state.layer,
        className="layers",
        **named(t("rail.question")),
    )
    return _section("layer", t("rail.question"), "", group)


def _question_row(scene: Scene, layer: str) -> Component:
    """Return one question; the one in force is explained and has its choice of a variable."""
    t, chosen = scene.t, layer == scene.state.layer
    radio = dmc.Radio(
        value=layer,
        label=t(f"layer.{layer}.question"),
        description=t(f"layer.{layer}.explain") if chosen else None,
    )
    row = [radio, *_variable(scene, layer)]
    return html.Div(row, className="question on" if chosen else "question")


def _variable(scene: Scene, layer: str) -> list[Component]:
    """Return the choice of a variable, for the layer in force if it has any."""
    variables = LAYERS[layer].variables()
    if layer != scene.state.layer or not variables:
        return []
    t = scene.t
    return [
        dmc.Select(
            id=control("variable"),
            value=scene.state.variable or variables[0],
            data=[{"value": name, "label": variable_label(layer, name, t)} for name in variables],
            allowDeselect=False,
            searchable=len(variables) > len(Industry),
            className="select",
            attributes={"input": {"aria-label": t(f"layer.{layer}.variable")}},
        )
    ]


def _filters(scene: Scene) -> list[Component]:
    """Return the sections of filters; what none of them names stands in the last."""
    t = scene.t
    named = {key for keys in SECTIONS.values() for key in keys}
    rest = tuple(key for key in CHOSEN_FILTERS if key not in named)
    notes = {"rank": t("rail.rank_note"), "industry": t("rail.many")}
    return [
        _section(name, t(f"rail.{name}"), notes.get(name, ""), *filter_controls(scene, keys))
        for name, keys in {**SECTIONS, "within": rest}.items()
    ]


def _display(scene: Scene) -> html.Section:
    """Return how the page looks; the phone's header has no room for it."""
    links = html.Div(theme_link(scene), className="row")
    return _section("display", scene.t("phone.display"), "", links, css="phone-only")
