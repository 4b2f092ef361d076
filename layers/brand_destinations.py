"""For how many of an area's brands is it documented where the workers go?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.kinds.answers import count_scale, numeric_view
from layers.kinds.brand_areas import brand_names, chosen_brands, describe_areas, no_data
from layers.kinds.destinations import place_words
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.brand-destinations"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the chosen brands of each area that have a documented destination.

    The sentence names the places, those outside the province too, with the persons a source
    states; numbers of different sources stand side by side and are never added.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        going = [brand for brand in brands if dataset.destinations_of(brand.brand_id)]
        rows = [row for brand in going for row in dataset.destinations_of(brand.brand_id)]
        words = {
            "area": area_name(dataset, code, t),
            "count": len(going),
            "all": len(brands),
            "brands": brand_names(going, t),
            "places": place_words(t, rows),
        }
        if not going:
            return no_data(code, t(f"{STEM}.unstated", **words))
        return AreaValue(
            code, len(going), t(f"{STEM}.value", **words), t(f"{STEM}.sentence", **words)
        )

    found = describe_areas(dataset, state, t, describe)
    chosen = chosen_brands(dataset, state)
    rows = [row for brand in chosen for row in dataset.destinations_of(brand.brand_id)]
    return numeric_view(
        state,
        t,
        found,
        count_scale(found, state),
        (row.source_id for row in rows),
        words={
            "stated": len({row.brand_id for row in rows}),
            "brands": len(chosen),
        },
        no_data="no_destination",
    )


LAYER = Layer(
    "brand-destinations",
    build,
    everyday=("去向", "去哪里打工", "流向", "destination", "destinations"),
    draws_flows=True,
)
