"""How many years did people in each area go to school?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from layers.kinds.census_areas import census_view
from layers.view import Layer, LayerView
from texts.numbers import quantity

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the mean years of schooling as the 2020 census prints them, a full count."""
    return census_view(dataset, state, t, schooling_years, partial(quantity, lang=t.lang))


def schooling_years(dataset: Dataset, adcode: str) -> float | None:
    """Return the mean years of schooling, None for an area without a census row."""
    row = dataset.census.get(adcode)
    return None if row is None else row.mean_schooling_years


LAYER = Layer(
    "schooling-years",
    build,
    everyday=("学历", "文化程度", "读书", "上学", "schooling", "literacy"),
)
