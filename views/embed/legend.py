"""The legend of a frame: one row for each class, highest first, and for each reason without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.kinds.wording import level_key
from scene.legend import legend_of

if TYPE_CHECKING:
    from scene.legend import LegendRow
    from scene.scene import Scene


def legend_rows(scene: Scene) -> tuple[tuple[LegendRow, str], ...]:
    """Return the rows and what stands after each: how many areas, unless its words say so."""
    legend = legend_of(scene)
    areas = level_key("embed.areas", scene.view.level)
    classes = reversed(legend.classes) if legend.is_scale else legend.classes
    return (
        *((row, scene.t(areas, count=row.count)) for row in classes),
        *((row, "") for row in legend.below),
    )
