"""How many labour-service brands are documented for each area?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.selection import select_brands
from layers.brand_areas import brand_sources, describe_areas
from layers.breaks import count_breaks
from layers.numeric import Scale, legend_classes, place
from layers.palettes import sequential
from layers.view import AreaValue, Layer, LayerView
from layers.wording import area_name, level_key
from texts.numbers import plain

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
    largest = max((item.number or 0 for item in found), default=0)
    scale = Scale(count_breaks(largest), plain, whole=True)
    values = place(found, scale)
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=t("layer.brand-count.title"),
        method=t(level_key("layer.brand-count.method", state.level)),
        unit=t("layer.brand-count.unit"),
        palette=sequential(scale.size),
        values=values,
        classes=legend_classes(values, scale),
        note=t("layer.brand-count.note"),
        sources=brand_sources(dataset, select_brands(dataset, state.brand_filter)),
        no_data_key="none_found",
        not_applicable_key="outside",
    )


LAYER = Layer("brand-count", build)
