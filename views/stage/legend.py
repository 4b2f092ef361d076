"""The legend of a step: classes with their colours, and why areas have none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scene.legend import legend_of

if TYPE_CHECKING:
    from scene.legend import Legend
    from views.stage.told import Told


@dataclass(frozen=True, slots=True)
class TitledLegend:
    """Hold the legend of a step's layer under its title."""

    title: str
    legend: Legend

    @property
    def longest(self) -> int:
        """Return the length of the longest text under the strip, in characters."""
        under = self.legend.breaks or [row.words for row in self.legend.classes]
        return max(map(len, under), default=0)


def titled_legend(step: Told) -> TitledLegend:
    """Return the legend of a step's layer."""
    return TitledLegend(step.scene.view.title, legend_of(step.scene))
