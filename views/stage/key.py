"""The legend of a step: classes with their colours, and why areas have none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scene.legend import legend_of

if TYPE_CHECKING:
    from scene.legend import Legend
    from views.stage.told import Told


@dataclass(frozen=True, slots=True)
class Key:
    """Hold the legend of a step's layer under its title."""

    title: str
    told: Legend

    @property
    def longest(self) -> int:
        """Return the length of the longest text under the strip, in characters."""
        under = self.told.breaks or [row.words for row in self.told.classes]
        return max(map(len, under), default=0)


def key_of(step: Told) -> Key:
    """Return the legend of a step's layer."""
    return Key(step.scene.view.title, legend_of(step.scene))
