"""A choice of two or three, side by side."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

import dash_mantine_components as dmc

from state.view_state import MapLevel
from views.ids import control

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from scene.scene import Scene

E = TypeVar("E", bound=StrEnum)


def segmented(scene: Scene, key: str, labels: Mapping[E, object], name: str) -> Component:
    """Return the control that sets `key` of the state to one of the labelled values."""
    return dmc.SegmentedControl(
        id=control(key),
        value=str(getattr(scene.state, key)),
        data=[{"value": str(value), "label": label} for value, label in labels.items()],
        className="seg",
        attributes={"root": {"aria-label": name}},
    )


def level_switch(scene: Scene) -> Component:
    """Return the choice between counties and prefectures."""
    t = scene.t
    labels = {item: t(f"head.{item}") for item in MapLevel}
    return segmented(scene, "level", labels, t("head.level_label"))
