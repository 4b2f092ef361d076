"""The head of the map: its title, its method, and the level and map/list switches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import html

from state.view_state import MapLevel, Points, Rows, Shape, Tab
from views.icons import icon
from views.ids import control

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from views.scene import Scene


def map_head(scene: Scene) -> list[Component]:
    """Return title and method on the left, the switches on the right; the list has its own."""
    t, view = scene.t, scene.view
    if scene.state.tab is Tab.LIST and scene.state.rows is Rows.BRANDS:
        caption = t("table.caption", count=len(scene.brands))
        return [_title(t("table.label"), caption), _tabs(scene)]
    if scene.state.tab is Tab.LIST:
        return [_title(view.title, view.method), _tabs(scene)]
    return [_title(view.title, view.method), _levels(scene), _shapes(scene), _tabs(scene)]


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
        inputProps={"aria-label": t("head.points_label")},
    )
    key = points in {Points.BORDER, Points.POLICIES}
    return [select, *([html.Span(t(f"head.points_{points}_key"))] if key else [])]


def _title(title: str, method: str) -> Component:
    return html.Div([html.H1(title), html.P(method, className="cap")], className="grow")


def _levels(scene: Scene) -> Component:
    t = scene.t
    return dmc.SegmentedControl(
        id=control("level"),
        value=scene.state.level,
        data=[{"value": item.value, "label": t(f"head.{item}")} for item in MapLevel],
        className="seg",
        attributes={"root": {"aria-label": t("head.level_label")}},
    )


def _shapes(scene: Scene) -> Component:
    t = scene.t
    return dmc.SegmentedControl(
        id=control("shape"),
        value=scene.state.shape,
        data=[{"value": item.value, "label": t(f"head.{item}")} for item in Shape],
        className="seg",
        attributes={"root": {"aria-label": t("head.shape_label")}},
    )


def _tabs(scene: Scene) -> Component:
    t = scene.t
    labels = {item: [icon(item), html.Span(t(f"head.{item}"))] for item in Tab}
    return dmc.SegmentedControl(
        id=control("tab"),
        value=scene.state.tab,
        data=[{"value": item.value, "label": label} for item, label in labels.items()],
        className="seg",
        attributes={"root": {"aria-label": t("head.tab_label")}},
    )
