"""The rail: which question the map answers, and which brands it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from data.models import Industry
from layers.registry import LAYER_GROUPS, LAYERS, variable_label
from views.attributes import aria
from views.ids import CHOSEN_FILTERS, Ids, control
from views.page.filter_controls import filter_controls, named
from views.parts.links import clear_link
from views.parts.theme_link import theme_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from dash.development.base_component import Component

    from scene.scene import Scene

#: The filters that each section holds.
SECTIONS = {Ids.RAIL_RANK: ("rank",), Ids.RAIL_INDUSTRY: ("industry", "category")}
_NAMED = frozenset(key for keys in SECTIONS.values() for key in keys)
#: What no section names stands in the last.
REST = tuple(key for key in CHOSEN_FILTERS if key not in _NAMED)


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the rail: what it holds, and the fields of a view it looks at."""

    id: Ids
    draw: Callable[[Scene], list[Component]]
    reads: frozenset[str]
    css: str = ""

    def section(self, children: Any = None) -> html.Section:  # noqa: ANN401  # Dash's own
        """Return the section with what it holds, if that is known yet."""
        return html.Section(children, id=self.id, className=self.css)


def rail_foot(scene: Scene) -> list[Component]:
    """Return how many brands the filters keep, and a way to clear them."""
    t = scene.t
    shown = t("rail.shown", shown=len(scene.brands), all=len(scene.dataset.brands))
    children: list[Component] = [html.Span(shown, role="status")]
    if scene.state.is_filtered:
        children.append(clear_link(scene, t("rail.clear")))
    done = html.Button(t("phone.done"), type="button", className="btn pri rail-done")
    return [*children, done]


def _section(title: str, note: str, *children: Component) -> list[Component]:
    return [html.H2([title, html.Span(note, className="cap")]), *children]


def _questions(scene: Scene) -> list[Component]:
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
    return _section(t("rail.question"), "", group)


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


def _filters(name: Ids, keys: tuple[str, ...]) -> Part:
    """Return a section of filters."""
    words = name.removeprefix("rail-")

    def draw(scene: Scene) -> list[Component]:
        t, note = scene.t, f"rail.{words}_notes"
        said = t(note) if note in t.entries else ""
        return _section(t(f"rail.{words}"), said, *filter_controls(scene, keys))

    return Part(name, draw, frozenset({"lang", *keys}))


def _display(scene: Scene) -> list[Component]:
    """Return how the page looks; the phone's header has no room for it."""
    links = html.Div(theme_link(scene), className="row")
    return _section(scene.t("phone.display"), "", links)


#: The sections in their order, the question first.
RAIL = (
    Part(Ids.RAIL_LAYER, _questions, frozenset({"lang", "layer", "variable"})),
    *(_filters(name, keys) for name, keys in SECTIONS.items()),
    _filters(Ids.RAIL_WITHIN, REST),
    Part(Ids.RAIL_DISPLAY, _display, frozenset({"lang", "theme"}), css="phone-only"),
)
