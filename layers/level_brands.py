"""How many brands of each area does a source place at one recognition level?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import level_counts
from data.models import RecognitionLevel
from layers.kinds.answers import count_scale, numeric_view
from layers.kinds.brand_areas import (
    brand_names,
    chosen_brands,
    describe_areas,
    level_sources,
    no_data,
)
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.level-brands"


def levels() -> tuple[str, ...]:
    """Return the levels a source can state, the highest first."""
    rated = (level for level in RecognitionLevel if level is not RecognitionLevel.UNRATED)
    return tuple(level.value for level in rated)


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the chosen brands whose highest stated level is the one asked for.

    A brand counts once, at its highest level. None at the level is zero only where every brand
    found has a stated level; a brand without one may be at any, so the area is no data.
    """
    asked = RecognitionLevel(state.variable or levels()[0])
    label = t(f"level.{asked}")

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        own = [brand for brand in brands if brand.level is asked]
        unrated = level_counts(brands)[RecognitionLevel.UNRATED]
        words = {
            "area": area_name(dataset, code, t),
            "variable": label,
            "count": len(own),
            "all": len(brands),
            "unrated": unrated,
            "brands": brand_names(own, t),
        }
        if not own and unrated:
            return no_data(code, t(f"{STEM}.unstated", **words))
        sentence = t(f"{STEM}.sentence" if own else f"{STEM}.zero", **words)
        return AreaValue(code, len(own), t(f"{STEM}.value", **words), sentence)

    found = describe_areas(dataset, state, t, describe, variable=label)
    own = [brand for brand in chosen_brands(dataset, state) if brand.level is asked]
    return numeric_view(
        state,
        t,
        found,
        count_scale(found, state, t("legend.zero_class")),
        level_sources(own),
        words={"variable": label},
        no_data="not_stated",
    )


LAYER = Layer(
    "level-brands",
    build,
    levels,
    variable_words="level",
)
