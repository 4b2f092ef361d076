"""How many of an area's workers are in a census industry or occupation?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data import workforce
from data.models import CENSUS_SOURCE
from layers.classes.scales import scale_for
from layers.kinds.answers import PERCENT, numbers_of, numeric_view
from layers.kinds.workforce import CENSUS, area_values, variable_words, variables
from layers.view import Layer, LayerView
from texts.numbers import percent

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

CLASSES = 6


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the part of the area's workers that are in the variable, 0 to 1.

    Census 2020 long form, a 10 % sample: shares, never counts. No data where the census
    prints no number; nobody in the sample is zero, a class of its own.
    """
    found = area_values(dataset, state, t, workforce.share)
    scale = scale_for(
        numbers_of(found),
        state,
        partial(percent, lang=t.lang),
        classes=CLASSES,
        zero_label=t("legend.zero_class"),
        unit=PERCENT,
    )
    return numeric_view(
        state,
        t,
        found,
        scale,
        (CENSUS_SOURCE,),
        words=variable_words(state, t),
        not_applicable="undefined",
    )


LAYER = Layer(
    "workforce-share",
    build,
    variables,
    variable_words=CENSUS,
    everyday=("占比", "从业者占比", "share of workers"),
    shortlist=7,
)
