"""Which official category are an area's brands in?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from data.models import Category
from layers.classes.leading import TIED, leading
from layers.kinds.answers import category_view
from layers.kinds.brand_areas import brand_sources, chosen_brands, describe_areas, no_data
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

#: The official categories; no source assigns one to a brand yet.
CATEGORIES = tuple(category.value for category in Category)
STEM = "layer.brand-category"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the official category of most chosen brands, or with a tie.

    Only a category that a source states counts; where none does, the area is no data.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        counts = Counter(brand.category.value for brand in brands if brand.category)
        first = leading(counts, CATEGORIES)
        listed = t("number.joiner").join(t(f"category.{name}") for name in first)
        words = {"area": area_name(dataset, code, t), "all": len(brands), "category": listed}
        if not first:
            return no_data(code, t(f"{STEM}.unstated", **words))
        value = first[0] if len(first) == 1 else TIED
        return AreaValue(code, value, listed, t(f"{STEM}.sentence", **words))

    labels = {name: t(f"category.{name}") for name in CATEGORIES}
    labels[TIED] = t(f"{STEM}.tied")
    found = describe_areas(dataset, state, t, describe)
    stated = [brand for brand in chosen_brands(dataset, state) if brand.category]
    sources = brand_sources(dataset, stated)
    return category_view(
        state, t, found, labels, sources, palette="industries", no_data="not_stated"
    )


LAYER = Layer(
    "brand-category",
    build,
    everyday=("官方类别", "类别", "official category"),
)
