"""Which counties have one documented brand of their own, which several?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.counting import home_brands
from layers.classes.palettes import sequential
from layers.classes.scales import scale_for
from layers.kinds.answers import PERCENT, category_view, numbers_of, numeric_view
from layers.kinds.brand_areas import absent, brand_names, brand_sources, chosen_brands
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView
from state.view_state import MapLevel
from texts.numbers import percent

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.one-county-one-brand"
STATUSES = ("one", "several")
SHARES = (0.25, 0.5, 0.75)


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer, for a county, with one or several brands; for a prefecture, with the covered part.

    Only brands whose home is the county count: prefecture-wide ones belong to no county. A
    county or prefecture without any is no data: none was found yet.
    """
    brands = chosen_brands(dataset, state)
    by_county = state.level is MapLevel.COUNTY
    return (_statuses if by_county else _coverage)(dataset, state, t, brands)


def _statuses(dataset: Dataset, state: ViewState, t: Texts, brands: tuple[Brand, ...]) -> LayerView:
    def describe(code: str) -> AreaValue:
        own = home_brands(dataset, code, brands)
        if not own:
            return absent(dataset, state, t, code)
        status = STATUSES[0] if len(own) == 1 else STATUSES[1]
        words = {
            "area": area_name(dataset, code, t),
            "count": len(own),
            "brands": brand_names(own, t),
        }
        sentence = t(f"{STEM}.sentence_{status}", **words)
        return AreaValue(code, status, t(f"{STEM}.{status}"), sentence)

    found = map(describe, dataset.adcodes(state.level))
    labels = {status: t(f"{STEM}.{status}") for status in STATUSES}
    sources, palette = brand_sources(dataset, brands), sequential(len(STATUSES))
    return category_view(state, t, found, labels, sources, palette=palette)


def _coverage(dataset: Dataset, state: ViewState, t: Texts, brands: tuple[Brand, ...]) -> LayerView:
    def describe(code: str) -> AreaValue:
        counties = dataset.children(code)
        covered = sum(bool(home_brands(dataset, county, brands)) for county in counties)
        if not covered:
            return absent(dataset, state, t, code)
        words = {
            "area": area_name(dataset, code, t),
            "covered": covered,
            "counties": len(counties),
        }
        text = t(f"{STEM}.value_prefecture", **words)
        sentence = t(f"{STEM}.sentence_prefecture", **words)
        return AreaValue(code, covered / len(counties), text, sentence)

    found = [describe(code) for code in dataset.adcodes(state.level)]
    scale = scale_for(
        numbers_of(found), state, partial(percent, lang=t.lang), own=SHARES, unit=PERCENT
    )
    return numeric_view(
        state, t, found, scale, brand_sources(dataset, brands), no_data="none_found"
    )


LAYER = Layer(
    "one-county-one-brand",
    build,
    everyday=("一县一品", "one county one brand"),
)
