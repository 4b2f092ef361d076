"""Where does a census industry or occupation employ more people than in the whole province?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from layers.answers import numbers_of, numeric_view
from layers.scales import scale_for
from layers.view import Layer, LayerView
from layers.workforce import SOURCES, area_values, variable_words, variables
from state.view_state import Reading
from texts.numbers import plain

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

PROVINCE = 1.0
#: Even steps of proportion on both sides of the province.
BREAKS = (0.5, 0.75, 0.9, 1.1, 1.33, 2.0)
#: Fewer steps, which have words on the simple page: very few, few, the same, many, very many.
WORDED = (0.5, 0.9, 1.1, 1.5)


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the area's share of workers in the variable over the province's share.

    Census 2020 long form, a 10 % sample. Not applicable where the province has no such
    workers, no data where the census prints none for the area.
    """
    found = area_values(dataset, state, t, workforce.quotient)
    scale = scale_for(
        numbers_of(found),
        state,
        plain,
        zero_label=t("legend.zero_class"),
        own=WORDED if state.reading is Reading.SENIOR else BREAKS,
        middle=PROVINCE,
    )
    return numeric_view(
        state,
        t,
        found,
        scale,
        SOURCES,
        words=variable_words(state, t),
        not_applicable="undefined",
    )


LAYER = Layer("location-quotient", build, variables)
