"""How many of an area's workers are in a census industry?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from layers.breaks import quantile_breaks
from layers.numeric import Scale, legend_classes, place
from layers.palettes import sequential
from layers.view import Layer, LayerView
from layers.workforce import DEFAULT_INDUSTRY, SOURCES, area_values, industries
from texts.numbers import percent

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

CLASSES = 6


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the part of the area's workers that are in the industry, 0 to 1.

    Census 2020 long form, a 10 % sample: shares, never counts. No data where the census
    prints no number; nobody in the sample is zero, a class of its own.
    """
    found = area_values(dataset, state, t, workforce.share)
    numbers = [item.number for item in found if item.number]
    scale = Scale(
        quantile_breaks(numbers, CLASSES),
        lambda value: percent(value, t.lang),
        zero_label=t("legend.zero_class"),
    )
    values = place(found, scale)
    industry = t(f"census.{state.variable or DEFAULT_INDUSTRY}")
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=t("layer.workforce-share.title", variable=industry),
        method=t("layer.workforce-share.method"),
        unit=t("layer.workforce-share.unit"),
        palette=sequential(scale.size),
        values=values,
        classes=legend_classes(values, scale),
        breaks=tuple(percent(cut, t.lang) for cut in scale.breaks),
        note=t("layer.workforce-share.note"),
        sources=SOURCES,
        no_data_key="no_data",
        not_applicable_key="undefined",
    )


LAYER = Layer("workforce-share", build, industries)
