"""How many labour-service brands are documented for each area?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.kinds.answers import count_scale, numeric_view
from layers.kinds.brand_areas import brand_sources, chosen_brands, describe_areas
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the number of the chosen brands that count in each area.

    A county counts its own brands, a prefecture those of its counties and its own; an area
    without one is no data, because brands are found in public material, not surveyed.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        words = {"area": area_name(dataset, code, t), "count": len(brands)}
        return AreaValue(
            code,
            len(brands),
            t("layer.brand-count.value", **words),
            t("layer.brand-count.sentence", **words),
        )

    found = describe_areas(dataset, state, t, describe)
    sources = brand_sources(dataset, chosen_brands(dataset, state))
    return numeric_view(state, t, found, count_scale(found, state), sources, no_data="none_found")


LAYER = Layer(
    "brand-count",
    build,
    everyday=("品牌数", "品牌数量", "有几个品牌", "number of brands", "brand count"),
    shortlist=2,
    counts_brands=True,
)
