"""Which counties have one documented brand of their own, which several?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import home_brands
from data.selection import select_brands
from layers.brand_areas import absent, brand_sources
from layers.categorical import category_classes, classify
from layers.numeric import Scale, legend_classes, place
from layers.palettes import sequential
from layers.view import AreaValue, Layer, LayerView
from layers.wording import area_name, level_key
from state.view_state import MapLevel
from texts.numbers import percent

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from layers.view import LegendClass
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
    brands = select_brands(dataset, state.brand_filter)
    by_county = state.level is MapLevel.COUNTY
    measure = _statuses if by_county else _coverage
    values, classes, palette, breaks = measure(dataset, state, t, brands)
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=t(level_key(f"{STEM}.title", state.level)),
        method=t(level_key(f"{STEM}.method", state.level)),
        unit=t(f"{STEM}.unit"),
        palette=palette,
        values=values,
        classes=classes,
        no_data_key="none_found",
        not_applicable_key="outside",
        note=t(f"{STEM}.note"),
        sources=brand_sources(dataset, brands),
        breaks=breaks,
    )


Answer = tuple[dict[str, AreaValue], "tuple[LegendClass, ...]", str, tuple[str, ...]]


def _statuses(dataset: Dataset, state: ViewState, t: Texts, brands: tuple[Brand, ...]) -> Answer:
    def describe(code: str) -> AreaValue:
        own = home_brands(dataset, code, brands)
        if not own:
            return absent(dataset, state, t, code)
        status = STATUSES[0] if len(own) == 1 else STATUSES[1]
        names = t("number.joiner").join(t.own(brand, "name") for brand in own)
        words = {"area": area_name(dataset, code, t), "count": len(own), "brands": names}
        sentence = t(f"{STEM}.sentence_{status}", **words)
        return AreaValue(code, status, t(f"{STEM}.{status}"), sentence)

    values = classify(map(describe, dataset.adcodes(state.level)), STATUSES)
    labels = [t(f"{STEM}.{status}") for status in STATUSES]
    return values, category_classes(values, labels), sequential(len(STATUSES)), ()


def _coverage(dataset: Dataset, state: ViewState, t: Texts, brands: tuple[Brand, ...]) -> Answer:
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

    scale = Scale(SHARES, lambda value: percent(value, t.lang))
    values = place(map(describe, dataset.adcodes(state.level)), scale)
    breaks = tuple(percent(cut, t.lang) for cut in SHARES)
    return values, legend_classes(values, scale), sequential(scale.size), breaks


LAYER = Layer("one-county-one-brand", build)
