"""How many people do an area's brands employ, against the people who live there?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import CENSUS_SOURCE
from layers.kinds.brand_areas import describe_areas, no_data
from layers.kinds.headcounts import bases, headcount_view, headcount_words, total_of
from layers.view import AreaValue, Layer, LayerView
from texts.numbers import quantity

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.people-per-thousand"
RESIDENTS = 1_000
#: From so many on, no decimal is shown: headcounts are not that exact.
FINE = 10


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the headcounts of ONE basis per 1,000 residents of the 2020 census.

    The two numbers are of different years, and workers may live elsewhere: it compares
    magnitudes. No data where no headcount was seen.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        total = total_of(dataset, state, code, brands)
        words = headcount_words(dataset, state, t, code, total)
        if total is None or code not in dataset.census:
            return no_data(code, t(f"{STEM}.unstated", **words))
        population = dataset.census[code].population
        value = total.value / population * RESIDENTS
        shown = round(value, 0 if value >= FINE else 1)
        words |= {"population": quantity(population, t.lang), "value": quantity(shown, t.lang)}
        text, sentence = (t(f"{STEM}.{key}", **words) for key in ("value", "sentence"))
        return AreaValue(code, value, text, sentence, figures=total.parts)

    found = describe_areas(dataset, state, t, describe)
    return headcount_view(dataset, state, t, found, (CENSUS_SOURCE,))


LAYER = Layer(
    "people-per-thousand",
    build,
    bases,
    variable_words="basis",
    everyday=("每千人", "千人", "per thousand", "per capita"),
)
