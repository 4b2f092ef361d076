"""How many brands of each area have no level that a source states?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import level_counts
from data.models import RecognitionLevel
from layers.kinds.answers import count_scale, numeric_view
from layers.kinds.brand_areas import brand_sources, chosen_brands, describe_areas
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.unrated-brands"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the chosen brands of each area whose level no source states.

    Zero means that a source states a level for every brand found; it is a class of its own.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        unrated = level_counts(brands)[RecognitionLevel.UNRATED]
        words = {"area": area_name(dataset, code, t), "count": unrated, "all": len(brands)}
        sentence = t(f"{STEM}.sentence" if unrated else f"{STEM}.zero", **words)
        return AreaValue(code, unrated, t(f"{STEM}.value", **words), sentence)

    found = describe_areas(dataset, state, t, describe)
    scale = count_scale(found, state, t("legend.zero_class"))
    sources = brand_sources(dataset, chosen_brands(dataset, state))
    return numeric_view(state, t, found, scale, sources, no_data="none_found")


LAYER = Layer("unrated-brands", build)
