"""How many brands of one trade are documented for each area?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import Industry
from layers.kinds.answers import count_scale, numeric_view
from layers.kinds.brand_areas import (
    brand_names,
    brand_sources,
    chosen_brands,
    describe_areas,
    no_data,
)
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.industry-brands"


def trades() -> tuple[str, ...]:
    """Return the trades of brands, the default first."""
    return tuple(trade.value for trade in Industry)


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the number of the chosen brands that are in ONE trade.

    An area without one is no data, whether or not it has brands in other trades.
    """
    trade = state.variable or trades()[0]
    label = t(f"industry.{trade}")

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        own = [brand for brand in brands if brand.industry == trade]
        words = {
            "area": area_name(dataset, code, t),
            "variable": label,
            "count": len(own),
            "all": len(brands),
            "brands": brand_names(own, t),
        }
        if not own:
            return no_data(code, t(f"{STEM}.others", **words))
        return AreaValue(
            code, len(own), t(f"{STEM}.value", **words), t(f"{STEM}.sentence", **words)
        )

    found = describe_areas(dataset, state, t, describe, variable=label)
    own = [brand for brand in chosen_brands(dataset, state) if brand.industry == trade]
    return numeric_view(
        state,
        t,
        found,
        count_scale(found, state),
        brand_sources(dataset, own),
        words={"variable": label},
        no_data="none_found",
    )


LAYER = Layer(
    "industry-brands",
    build,
    trades,
    variable_words="industry",
)
