"""The legend of a step: classes with their colours, and why areas have none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from layers.palettes import ZERO, colours
from views.legend import rows_below

if TYPE_CHECKING:
    from layers.view import LegendClass
    from views.stage.told import Told


@dataclass(frozen=True, slots=True)
class Key:
    """Hold a legend: colours with labels, or with the breaks between them, and other rows.

    `breaks` is empty for categories, whose `labels` stand beside their colours; each row below
    has the name of a texture ("" for none), words and a colour ("" for a texture).
    """

    title: str
    paints: tuple[str, ...]
    labels: tuple[str, ...]
    strip: bool
    breaks: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]

    @property
    def longest(self) -> int:
        """Return the length of the longest text under the strip, in characters."""
        return max(map(len, self.breaks or self.labels), default=0)


def key_of(step: Told) -> Key:
    """Return the legend of a step's layer."""
    scene = step.scene
    ramp = [item for item in scene.view.classes if item.colour != ZERO and _stands(item)]
    numeric = any(item.lower is not None or item.upper is not None for item in ramp)
    return Key(
        title=scene.view.title,
        paints=tuple(colours(scene.view.palette, scene.state.theme)[item.colour] for item in ramp),
        labels=tuple(item.label for item in ramp),
        strip=numeric,
        breaks=scene.view.breaks if numeric else (),
        rows=tuple(rows_below(scene)),
    )


def _stands(item: LegendClass) -> bool:
    """Say whether a class stands in the legend: every class of numbers, categories in use."""
    return bool(item.count) or item.lower is not None or item.upper is not None
