"""What do workers of each area earn in a month?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.kinds.figure_areas import figure_view
from layers.view import Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

METRIC = "monthly_income_yuan"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the HR departments' average, never mixed with the statistics survey's.

    The most recent figure for the whole area; a figure of a part of it never colours the map.
    """
    return figure_view(dataset, state, t, METRIC)


LAYER = Layer(
    "monthly-income",
    build,
    everyday=(
        "工资",
        "月薪",
        "收入",
        "挣钱",
        "薪水",
        "wage",
        "wages",
        "salary",
        "income",
        "pay",
        "earnings",
    ),
)
