"""Controls as links: what each choice would make of the address, for readers without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from dash.development.base_component import Component

from layers.registry import vocabulary
from state.address import choose
from views.attributes import aria
from views.ids import key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from scene.scene import Scene

#: A component of Mantine; its properties are set while running and have no types.
Control = Any
OPTIONS = frozenset({"Radio", "Checkbox", "Chip"})


def as_links(scene: Scene, tree: Control) -> Component | None:
    """Return a control as links, one per choice; None for a field that must be typed into."""
    builder = BUILDERS.get(type(tree).__name__)
    return None if builder is None else builder(scene, tree)


def choice_href(scene: Scene, key: str, value: object) -> str:
    """Return the address after the control for `key` was set to `value`."""
    return scene.page("/", choose(scene.state, key, value, vocabulary(scene.dataset)))


def _segments(scene: Scene, tree: Control) -> Component:
    links = [_link(scene, tree, option["value"], option["label"]) for option in tree.data]
    return html.Div(links, className="seg seg-links", role="group", **aria(label=_name(tree)))


def _select(scene: Scene, tree: Control) -> Component:
    """Return the choice in force, which opens to the others."""
    labels = {option["value"]: option["label"] for option in tree.data}
    rows = [html.Li(_link(scene, tree, value, label)) for value, label in labels.items()]
    said = [html.Span(f"{_name(tree)}: ", className="sr"), labels[tree.value]]
    named = aria(label=_name(tree))
    return html.Details([html.Summary(said), html.Ul(rows)], className="choice", **named)


def _many(scene: Scene, tree: Control) -> Component:
    """Return a choice of several, closed; each opens, adds or removes one."""
    labels = {option["value"]: option["label"] for option in tree.data}
    rows = [
        html.Li(
            html.A(
                label,
                href=choice_href(scene, str(key_of(tree.id)), _toggled(tree.value, value)),
                **(aria(current="true") if value in tree.value else {}),
            )
        )
        for value, label in labels.items()
    ]
    said = [labels[value] for value in tree.value] or [tree.placeholder]
    shown = html.Summary(scene.t("panel.joiner").join(said))
    label = getattr(tree, "label", None)
    head = [html.B(label), html.P(tree.description, className="cap")] if label else []
    named = aria(label=label) if label else {}
    choice = html.Details([shown, html.Ul(rows)], className="choice", **named)
    return html.Div([*head, choice])


def _group(scene: Scene, tree: Control) -> Component:
    """Return the group with each option as a link that sets, adds or removes it."""

    def link(option: Control) -> Component:
        many = isinstance(tree.value, list)
        value = _toggled(tree.value, option.value) if many else option.value
        on = option.value in tree.value if many else option.value == tree.value
        label = getattr(option, "label", None) or option.children
        about = getattr(option, "description", None)
        parts = [html.Span(label, className="label"), *([html.Small(about)] if about else [])]
        kind = type(option).__name__.lower()
        return html.A(
            parts,
            href=choice_href(scene, str(key_of(tree.id)), value),
            className=f"{kind} on" if on else kind,
            **(aria(current="true") if on else {}),
        )

    children = _replaced(tree.children, link)
    name = getattr(tree, "label", None)
    named = {"role": "group", **aria(label=name)} if name else {}
    return html.Div(children, className=getattr(tree, "className", None), **named)


def _link(scene: Scene, tree: Control, value: str, label: Control) -> Component:
    current = aria(current="true") if value == tree.value else {}
    return html.A(label, href=choice_href(scene, str(key_of(tree.id)), value), **current)


def _name(tree: Control) -> str:
    named: dict[str, Any] = tree.attributes
    return str(next(iter(named.values()))["aria-label"])


def _toggled(values: list[str], value: str) -> list[str]:
    return [one for one in values if one != value] if value in values else [*values, value]


def _replaced(tree: Control, make: Callable[[Control], Component]) -> Control:
    """Return a tree with each option replaced; other controls in it stay."""
    if isinstance(tree, list | tuple):
        return [_replaced(part, make) for part in tree]
    if not isinstance(tree, Component):
        return tree
    if type(tree).__name__ in OPTIONS:
        return make(tree)
    children = getattr(tree, "children", None)
    if children is None or type(tree).__name__ in BUILDERS:
        return tree
    props = {**tree.to_plotly_json()["props"], "children": _replaced(children, make)}
    return type(tree)(**props)


BUILDERS: dict[str, Callable[[Scene, Control], Component]] = {
    "SegmentedControl": _segments,
    "Select": _select,
    "MultiSelect": _many,
    "RadioGroup": _group,
    "CheckboxGroup": _group,
    "ChipGroup": _group,
}
