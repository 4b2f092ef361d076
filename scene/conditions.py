"""The conditions in force on brands, each with the change that lifts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.filters import Inside, OneOf, Only, Reading
from scene.names import joined, place_name
from state.view_state import ViewState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.filters import Kind
    from scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Condition:
    """Name one condition; `lifted` holds the state's fields that remove it."""

    label: str
    lifted: Mapping[str, object]


def conditions(scene: Scene) -> tuple[Condition, ...]:
    """Return the conditions of the state; all values of a filter are one condition."""
    plain = ViewState()
    return tuple(
        Condition(_label(scene, key, kind), {key: getattr(plain, key)})
        for key, kind in scene.state.in_force()
    )


def _label(scene: Scene, key: str, kind: Kind) -> str:
    """Name a condition by what it keeps, a switch by what it leaves out."""
    t, value = scene.t, getattr(scene.state, key)
    match kind:
        case OneOf():
            return joined(t, (t(f"{kind.stem}.{word}") for word in value))
        case Only():
            return t(f"head.no_{key}")
        case Inside():
            return place_name(t, scene.dataset.areas[value])
        case Reading():
            return t("head.text_chip", text=value)
