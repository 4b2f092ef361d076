"""The control of the class method, with how well the classes fit and why they are others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import html

from layers.classes.breaks import METHODS
from layers.classes.scales import written_breaks
from state.address import CLASS_METHODS
from state.breaks import MOST_BREAKS
from views.ids import control, hint
from views.parts.links import turn

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from layers.classes.numeric import Scale
    from scene.scene import Scene

KEY = "classes"


def class_control(scene: Scene) -> list[Component]:
    """Return the row of a numeric layer; nothing for categories, which have no breaks."""
    scale = scene.view.scale
    if scale is None:
        return []
    manual = scene.state.classes not in {"", *METHODS}
    chosen = _breaks_field(scene) if manual else [_method_select(scene, scale)]
    row = html.Div([*chosen, _fit(scene, scale)], className="classes")
    return [row, *_reasons(scene, scale)]


def _method_select(scene: Scene, scale: Scale) -> Component:
    """Return the choice of a method; the last one is the breaks in force, to be changed."""
    t = scene.t
    labels = {method: t(f"classes.{method}") for method in CLASS_METHODS}
    own = t("classes.own", method=t(f"classes.{scale.method}")) if not scene.state.classes else ""
    options = {"": own or t("classes.default"), **labels}
    if scale.breaks:
        options[written_breaks(scale, MOST_BREAKS)] = t("classes.manual_choice")
    return dmc.Select(
        id=control(KEY),
        value=scene.state.classes,
        data=[{"value": value, "label": label} for value, label in options.items()],
        allowDeselect=False,
        className="select",
        comboboxProps={"position": "top", "width": "max-content"},
        attributes={"input": {"aria-label": t("classes.label")}},
    )


def _breaks_field(scene: Scene) -> list[Component]:
    """Return the field for breaks, which says what is wrong with them, and the way back."""
    t = scene.t
    unit = scene.view.unit
    label = t("classes.breaks_unit", unit=unit) if unit else t("classes.breaks")
    field = dmc.TextInput(
        id=control(KEY),
        value=scene.state.classes,
        debounce=600,
        className="breaks",
        placeholder=t("classes.example"),
        attributes={"input": {"aria-label": label, "title": label}},
    )
    return [field, turn(t("classes.back"), {"classes": ""}, className="back")]


def _fit(scene: Scene, scale: Scale) -> Component:
    """Say how much of the variance lies between the classes, to two decimals."""
    if scale.fit is None:
        return html.Span(className="fit")
    t = scene.t
    words = t("classes.fit", fit=f"{scale.fit:.2f}")
    return html.Span(words, className="fit", title=t("classes.fit_means"))


def _reasons(scene: Scene, scale: Scale) -> list[Component]:
    """Return the line that says why the classes are not as asked, and the one for bad input."""
    t = scene.t
    said = t(f"classes.{scale.fallback}") if scale.fallback else ""
    reason = [html.P(said, className="why")] if said else []
    bad = html.P(t("classes.invalid"), id=hint(KEY), className="why bad", role="alert", hidden=True)
    return [*reason, bad]
