"""The head of the map: its title, its method, and the level and map/list switches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import html

from state.view_state import Points, Rows, Shape, Tab
from views.icons import icon
from views.ids import control
from views.parts.segmented import level_switch, segmented

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def map_head(scene: Scene) -> list[Component]:
    """Return title and method on the left, the switches on the right; the list has its own."""
    t, view = scene.t, scene.view
    if scene.state.tab is Tab.LIST and scene.state.rows is Rows.BRANDS:
        caption = t("table.caption", count=len(scene.brands))
        return [_title(t("table.label"), caption), _tabs(scene)]
    if scene.state.tab is Tab.LIST:
        return [_title(view.title, view.method), _tabs(scene)]
    return [_title(view.title, view.method), level_switch(scene), _shapes(scene), _tabs(scene)]


def points_select(scene: Scene) -> list[Component]:
    """Return the choice of symbols on the map, and what they mean where that is not plain."""
    t, points = scene.t, scene.state.points
    select = dmc.Select(
        id=control("points"),
        value=points.value,
        data=[{"value": item.value, "label": t(f"head.points_{item}")} for item in Points],
        allowDeselect=False,
        comboboxProps={"position": "top-start", "width": "max-content"},
        className="select",
        attributes={"input": {"aria-label": t("head.points_label")}},
    )
    key = points in {Points.BORDER, Points.POLICIES}
    return [select, *([html.Span(t(f"head.points_{points}_key"))] if key else [])]


def _title(title: str, method: str) -> Component:
    return html.Div([html.H1(title), html.P(method, className="cap")], className="grow")


def _shapes(scene: Scene) -> Component:
    t = scene.t
    labels = {item: t(f"head.{item}") for item in Shape}
    return segmented(scene, "shape", labels, t("head.shape_label"))


def _tabs(scene: Scene) -> Component:
    t = scene.t
    labels = {item: [icon(item), html.Span(t(f"head.{item}"))] for item in Tab}
    return segmented(scene, "tab", labels, t("head.tab_label"))
