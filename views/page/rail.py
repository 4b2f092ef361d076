"""The rail: which question the map answers, and which brands it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from data.counting import industry_counts, level_counts
from data.models import AreaLevel, BrandStatus, Category, Industry, RecognitionLevel
from layers.registry import LAYER_GROUPS, LAYERS, variable_label
from views.attributes import aria
from views.icons import level_icon
from views.ids import control
from views.parts.badges import seal
from views.parts.links import clear_link
from views.parts.theme_link import theme_link

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene
    from texts import Texts


def rail(scene: Scene) -> list[Component]:
    """Return the rail's sections, question first."""
    return [
        _questions(scene),
        _ranks(scene),
        _industries(scene),
        _places(scene),
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
        **_named(t("rail.question")),
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


def _ranks(scene: Scene) -> Component:
    t, state = scene.t, scene.state
    counts = level_counts(scene.dataset.every_brand)
    boxes = [
        dmc.Checkbox(
            value=level.value,
            label=[
                level_icon(level),
                html.Span(t(f"level.{level}")),
                html.Span(counts.get(level, 0), className="n"),
            ],
        )
        for level in RecognitionLevel
    ]
    group = dmc.CheckboxGroup(
        boxes,
        id=control("rank"),
        value=[level.value for level in state.rank or RecognitionLevel],
        className="checks",
        **_named(t("rail.rank")),
    )
    return _section("rank", t("rail.rank"), t("rail.rank_note"), group)


def _industries(scene: Scene) -> Component:
    t = scene.t
    counts = industry_counts(scene.dataset.every_brand)
    chips = [
        dmc.Chip(
            [
                seal(t, industry),
                html.Span(t(f"industry.{industry}")),
                html.Span(counts.get(industry, 0), className="n"),
            ],
            value=industry.value,
        )
        for industry in Industry
    ]
    group = html.Div(
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
    return _section("industry", t("rail.industry"), t("rail.many"), group, _category(scene, t))


def _category(scene: Scene, t: Texts) -> Component:
    return dmc.MultiSelect(
        id=control("category"),
        value=list(scene.state.category),
        data=[{"value": name.value, "label": t(f"category.{name}")} for name in Category],
        label=t("rail.category"),
        description=t("rail.category_note"),
        placeholder="" if scene.state.category else t("rail.category_placeholder"),
        clearable=True,
        className="select",
    )


def _places(scene: Scene) -> Component:
    t, dataset, state = scene.t, scene.dataset, scene.state
    options = [
        {"value": code, "label": t.own(area, "name")}
        for code, area in dataset.areas.items()
        if area.level is AreaLevel.PREFECTURE
    ]
    everywhere = {"value": "", "label": t("rail.within_all", count=len(options))}
    brands = dataset.every_brand
    wide = sum(brand.home_level is not AreaLevel.COUNTY for brand in brands)
    historical = sum(brand.status is BrandStatus.HISTORICAL for brand in brands)
    select = dmc.Select(
        id=control("within"),
        value=state.within or "",
        data=[everywhere, *options],
        allowDeselect=False,
        searchable=True,
        className="select",
        attributes={"input": {"aria-label": t("rail.within")}},
    )
    switches = [
        _switch("wide", t("rail.wide"), wide, on=state.wide, t=t),
        _switch("historical", t("rail.historical"), historical, on=state.historical, t=t),
    ]
    return _section("within", t("rail.within"), "", select, html.Div(switches, className="checks"))


def _display(scene: Scene) -> html.Section:
    """Return how the page looks; the phone's header has no room for it."""
    links = html.Div(theme_link(scene), className="row")
    return _section("display", scene.t("phone.display"), "", links, css="phone-only")


def _switch(key: str, label: str, count: int, *, on: bool, t: Texts) -> Component:
    box = dmc.Checkbox(value="1", label=[html.Span(label), html.Span(count, className="n")])
    return dmc.CheckboxGroup(
        [box],
        id=control(key),
        value=["1"] if on else [],
        **_named(t(f"rail.{key}")),
    )


def _named(name: str) -> dict[str, Any]:
    """Name a group of Mantine's, which has no other way than a label; nobody sees this one."""
    return {"label": name, "attributes": {"label": {"hidden": True}}}
