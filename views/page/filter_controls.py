"""The controls of the filters, drawn by kind; level and trade have signs and their own way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from data.filters import FILTERS, OneOf, Only
from data.models import AreaLevel, Industry, RecognitionLevel
from views.attributes import aria
from views.icons import level_icon
from views.ids import control
from views.parts.badges import seal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dash.development.base_component import Component

    from scene.scene import Scene


def filter_controls(scene: Scene, keys: Iterable[str]) -> list[Component]:
    """Return the controls of some filters in their order, the switches together at the end."""
    chosen = [key for key in keys if not isinstance(FILTERS[key], Only)]
    switches = [_switch(scene, key) for key in keys if key not in chosen]
    drawn = [_control(scene, key) for key in chosen]
    return [*drawn, html.Div(switches, className="checks")] if switches else drawn


def named(name: str) -> dict[str, Any]:
    """Name a group of Mantine's, which has no other way than a label; nobody sees this one."""
    return {"label": name, "attributes": {"label": {"hidden": True}}}


def _control(scene: Scene, key: str) -> Component:
    if key in _OWN:
        return _OWN[key](scene)
    kind = FILTERS[key]
    return _several(scene, key, kind) if isinstance(kind, OneOf) else _place(scene, key)


def _several(scene: Scene, key: str, kind: OneOf) -> Component:
    """Return the choice of several words, with a note where the texts have one."""
    t, value = scene.t, list(getattr(scene.state, key))
    note = f"rail.{key}_note"
    return dmc.MultiSelect(
        id=control(key),
        value=value,
        data=[{"value": word.value, "label": t(f"{kind.stem}.{word}")} for word in kind.words],
        label=t(f"rail.{key}"),
        description=t(note) if note in t.entries else None,
        placeholder="" if value else t(f"rail.{key}_placeholder"),
        clearable=True,
        className="select",
    )


def _place(scene: Scene, key: str) -> Component:
    t, dataset = scene.t, scene.dataset
    options = [
        {"value": code, "label": t.own(dataset.areas[code], "name")}
        for code in dataset.adcodes(AreaLevel.PREFECTURE)
    ]
    everywhere = {"value": "", "label": t(f"rail.{key}_all", count=len(options))}
    return dmc.Select(
        id=control(key),
        value=getattr(scene.state, key) or "",
        data=[everywhere, *options],
        allowDeselect=False,
        searchable=True,
        className="select",
        attributes={"input": {"aria-label": t(f"rail.{key}")}},
    )


def _switch(scene: Scene, key: str) -> Component:
    """Return the switch, with how many brands it leaves out when off."""
    label = scene.t(f"rail.{key}")
    left_out = scene.dataset.brand_index.counts(key)[False]
    box = dmc.Checkbox(value="1", label=[html.Span(label), html.Span(left_out, className="n")])
    return dmc.CheckboxGroup(
        [box],
        id=control(key),
        value=["1"] if getattr(scene.state, key) else [],
        **named(label),
    )


def _ranks(scene: Scene) -> Component:
    """Return the levels as boxes: all of them ticked is no condition."""
    t, counts = scene.t, scene.dataset.brand_index.counts("rank")
    boxes = [
        dmc.Checkbox(
            value=level.value,
            label=[
                level_icon(level),
                html.Span(t(f"level.{level}")),
                html.Span(counts[level], className="n"),
            ],
        )
        for level in RecognitionLevel
    ]
    return dmc.CheckboxGroup(
        boxes,
        id=control("rank"),
        value=[level.value for level in scene.state.rank or RecognitionLevel],
        className="checks",
        **named(t("rail.rank")),
    )


def _industries(scene: Scene) -> Component:
    """Return the trades as chips with their seals: none chosen is no condition."""
    t, counts = scene.t, scene.dataset.brand_index.counts("industry")
    chips = [
        dmc.Chip(
            [
                seal(t, industry),
                html.Span(t(f"industry.{industry}")),
                html.Span(counts[industry], className="n"),
            ],
            value=industry.value,
        )
        for industry in Industry
    ]
    return html.Div(
        dmc.ChipGroup(
            chips,
            id=control("industry"),
            multiple=True,
            value=[industry.value for industry in scene.state.industry],
        ),
        className="chips",
        role="group",
        **aria(label=t("rail.industry")),
    )


_OWN = {"rank": _ranks, "industry": _industries}
