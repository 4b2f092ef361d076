"""How varied is the work in each area?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data import workforce
from layers.kinds.answers import PERCENT
from layers.kinds.census_areas import census_view
from layers.view import Layer, LayerView
from texts.numbers import percent

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the chance that two of the area's workers are in different industries.

    From the 20 industries of the census long form, a 10 % sample; 0 where everybody is in one.
    """
    return census_view(
        dataset, state, t, workforce.diversity, partial(percent, lang=t.lang), unit=PERCENT
    )


LAYER = Layer(
    "industry-diversity",
    build,
    everyday=("多样性", "多样", "diversity", "variety"),
)
