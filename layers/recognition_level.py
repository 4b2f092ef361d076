"""What is the highest level at which a brand of each area is recognised?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import highest_level
from data.models import RecognitionLevel
from data.selection import select_brands
from layers.brand_areas import brand_sources, describe_areas
from layers.categorical import category_classes, classify
from layers.view import AreaValue, Layer, LayerView
from layers.wording import area_name

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the highest recognition level among the brands that count in each area.

    Levels come from sources only; brands without a stated level stand apart, not below.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        level = highest_level(brands) or RecognitionLevel.UNRATED
        stated = level is not RecognitionLevel.UNRATED
        key = "sentence" if stated else "sentence_unrated"
        label = t(f"level.{level}")
        sentence = t(
            f"layer.recognition-level.{key}",
            area=area_name(dataset, code, t),
            count=len(brands),
            level=label,
        )
        return AreaValue(code, level.value, label, sentence)

    levels = [level.value for level in RecognitionLevel]
    values = classify(describe_areas(dataset, state, t, describe), levels)
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=t("layer.recognition-level.title"),
        method=t("layer.recognition-level.method"),
        unit=t("layer.recognition-level.unit"),
        palette="levels",
        values=values,
        classes=category_classes(values, [t(f"level.{level}") for level in levels]),
        no_data_key="none_found",
        not_applicable_key="outside",
        note=t("layer.recognition-level.note"),
        sources=brand_sources(dataset, select_brands(dataset, state.brand_filter)),
    )


LAYER = Layer("recognition-level", build)
