"""How many rural workers of each area are in transfer employment?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.kinds.figure_areas import figure_view
from layers.view import Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

METRIC = "labour_transfer_persons"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the HR departments' count, never mixed with the statistics survey's.

    The most recent figure for the whole area; a figure of a part of it never colours the map.
    """
    return figure_view(dataset, state, t, METRIC)


LAYER = Layer(
    "labour-transfer",
    build,
    everyday=(
        "转移就业",
        "外出务工",
        "打工",
        "务工",
        "农民工",
        "migrant workers",
        "labour transfer",
        "labor transfer",
    ),
)
