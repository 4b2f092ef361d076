"""How many people were trained in each area?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.kinds.figure_areas import figure_view
from layers.view import Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

METRIC = "trained_persons"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with persons trained, never with attendances, which are another metric.

    The most recent figure for the whole area; a figure of a part of it never colours the map.
    """
    return figure_view(dataset, state, t, METRIC)


LAYER = Layer(
    "trained-persons",
    build,
    everyday=("培训", "技能培训", "training"),
)
