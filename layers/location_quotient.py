"""Where does a census industry or occupation employ more people than in the whole province?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data import workforce
from data.models import CENSUS_SOURCE
from layers.classes.scales import scale_for
from layers.kinds.answers import numbers_of, numeric_view
from layers.kinds.workforce import CENSUS, area_values, variable_words, variables
from layers.view import Layer, LayerView, PlainWords
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
NAMES = ("very_few", "few", "same", "many", "very_many")


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
    view = numeric_view(
        state,
        t,
        found,
        scale,
        (CENSUS_SOURCE,),
        words=variable_words(state, t),
        not_applicable="undefined",
    )
    worded = scale.method == "fixed" and scale.breaks == WORDED
    return replace(view, plain=_plain(state, t)) if worded else view


def _plain(state: ViewState, t: Texts) -> PlainWords:
    question = t("senior.question", **variable_words(state, t))
    names = tuple(t(f"senior.{name}") for name in NAMES)
    return PlainWords(question, t("senior.method"), names)


LAYER = Layer(
    "location-quotient",
    build,
    variables,
    variable_words=CENSUS,
    everyday=("区位商", "专业化", "lq", "location quotient", "specialisation", "specialization"),
    shortlist=1,
)
