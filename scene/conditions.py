"""The conditions in force on brands, each with the change that lifts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scene.names import joined, place_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Condition:
    """Name one condition; `lifted` holds the state's fields that remove it."""

    label: str
    lifted: Mapping[str, object]


def conditions(scene: Scene) -> tuple[Condition, ...]:
    """Return the conditions of the state; levels are one condition, so are industries."""
    t, state = scene.t, scene.state
    levels = joined(t, (t(f"level.{level}") for level in state.rank))
    industries = joined(t, (t(f"industry.{industry}") for industry in state.industry))
    place = "" if state.within is None else place_name(t, scene.dataset.areas[state.within])
    found = (
        (levels, {"rank": ()}),
        (industries, {"industry": ()}),
        (joined(t, state.category), {"category": ()}),
        (place, {"within": None}),
        (state.q and t("head.text_chip", text=state.q), {"q": ""}),
        ("" if state.wide else t("head.no_wide"), {"wide": True}),
        ("" if state.historical else t("head.no_historical"), {"historical": True}),
    )
    return tuple(Condition(label, lifted) for label, lifted in found if label)
