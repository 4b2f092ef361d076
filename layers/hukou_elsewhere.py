"""How many of the people living in each area are registered somewhere else?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from layers.kinds.answers import PERCENT
from layers.kinds.census_areas import census_view
from layers.view import Layer, LayerView
from texts.numbers import percent

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the part of the residents whose hukou is in another township, 0 to 1.

    From the full count of the 2020 census; the other township may be in the same county,
    elsewhere in the province or outside it.
    """
    return census_view(
        dataset, state, t, registered_elsewhere, partial(percent, lang=t.lang), unit=PERCENT
    )


def registered_elsewhere(dataset: Dataset, adcode: str) -> float | None:
    """Return the part of residents registered elsewhere, None where a cell is missing."""
    row = dataset.census.get(adcode)
    if row is None or not row.population:
        return None
    parts = (
        row.hukou_elsewhere_same_county,
        row.hukou_elsewhere_same_province,
        row.hukou_elsewhere_other_province,
    )
    known = [part for part in parts if part is not None]
    return sum(known) / row.population if len(known) == len(parts) else None


LAYER = Layer(
    "hukou-elsewhere",
    build,
    everyday=("流动人口", "外来人口", "户籍", "户口", "hukou", "migrants", "floating population"),
)
