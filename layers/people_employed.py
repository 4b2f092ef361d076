"""How many people do the documented brands of each area employ?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands, headcount, preferred_headcount
from data.models import Basis
from data.selection import select_brands
from layers.brand_areas import absent
from layers.breaks import quantile_breaks
from layers.numeric import Scale, legend_classes, place
from layers.palettes import sequential
from layers.view import AreaValue, Layer, LayerView, Missing
from layers.wording import area_name
from texts.numbers import hedged, quantity, with_unit

if TYPE_CHECKING:
    from data.counting import FigureSum
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.people-employed"
CLASSES = 4


def bases() -> tuple[str, ...]:
    """Return the bases a headcount can have; a locality is never preferred, so it is left out."""
    return (Basis.INDUSTRY.value, Basis.BRAND.value)


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the preferred headcounts of ONE basis, added inside each area only.

    Brand-basis and industry-basis numbers are never on one scale. Most brands state no number:
    such an area is no data, not zero. A sum is "about" and says that its years are mixed.
    """
    basis = Basis(state.variable or bases()[0])
    chosen = select_brands(dataset, state.brand_filter)
    found = [
        _describe(dataset, state, t, code, counted_brands(dataset, code, chosen))
        for code in dataset.adcodes(state.level)
    ]
    numbers = [item.number for item in found if item.number is not None]
    scale = Scale(quantile_breaks(numbers, CLASSES), lambda value: quantity(value, t.lang))
    values = place(found, scale)
    heads = [preferred_headcount(dataset, brand.brand_id) for brand in chosen]
    stated = [head for head in heads if head is not None and head.basis is basis]
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=t(f"{STEM}.title", variable=t(f"basis.{basis}")),
        method=t(f"{STEM}.method", stated=len(stated), brands=len(chosen)),
        unit=t(f"{STEM}.unit"),
        palette=sequential(scale.size),
        values=values,
        classes=legend_classes(values, scale),
        no_data_key="no_headcount",
        not_applicable_key="outside",
        note=t(f"{STEM}.note"),
        sources=tuple(sorted({head.source_id for head in stated})),
        breaks=tuple(quantity(cut, t.lang) for cut in scale.breaks),
    )


def _describe(
    dataset: Dataset, state: ViewState, t: Texts, code: str, brands: tuple[Brand, ...]
) -> AreaValue:
    basis = Basis(state.variable or bases()[0])
    if not brands:
        return absent(dataset, state, t, code)
    words = {"area": area_name(dataset, code, t), "variable": t(f"basis.{basis}")}
    total = headcount(dataset, brands, basis)
    if total is None:
        return AreaValue(code, None, "", t(f"{STEM}.unstated", **words), missing=Missing.NO_DATA)
    people = with_unit(
        hedged(total.value, total.qualifier, t.lang), t("layer.people-employed.unit"), t.lang
    )
    sentence = t(
        f"{STEM}.sentence_mixed" if total.mixed_years else f"{STEM}.sentence",
        brands=_brand_names(dataset, total, t),
        count=people,
        periods=t("number.joiner").join(p or t("number.unknown_period") for p in total.periods),
        **words,
    )
    return AreaValue(code, float(total.value), people, sentence)


def _brand_names(dataset: Dataset, total: FigureSum, t: Texts) -> str:
    parts = (dataset.brands[part.brand_id] for part in total.parts)
    return t("number.joiner").join(t.own(brand, "name") for brand in parts)


LAYER = Layer("people-employed", build, bases)
