"""How many people do the documented brands of each area employ?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.kinds.brand_areas import describe_areas, no_data
from layers.kinds.headcounts import bases, headcount_key, headcount_view, headcount_words, total_of
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.people-employed"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the preferred headcounts of ONE basis, added inside each area only.

    Brand-basis and industry-basis numbers are never on one scale. Most brands state no number:
    such an area is no data, not zero. A sum is "about" and says that its years are mixed.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        total = total_of(dataset, state, code, brands)
        words = headcount_words(dataset, state, t, code, total)
        if total is None:
            return no_data(code, t(f"{STEM}.unstated", **words))
        sentence = t(f"{STEM}.{headcount_key(total)}", **words)
        count = str(words["count"])
        return AreaValue(
            code, float(total.value), count, sentence, figures=total.parts, total=total
        )

    found = describe_areas(dataset, state, t, describe)
    return headcount_view(dataset, state, t, found)


LAYER = Layer(
    "people-employed",
    build,
    bases,
    variable_words="basis",
    everyday=("就业人数", "从业人数", "带动就业", "headcount", "jobs", "employment", "employed"),
    shortlist=5,
)
