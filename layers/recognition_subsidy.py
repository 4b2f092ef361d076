"""What would the announced subsidy rule give the documented brands of each area?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.area_facts import area_facts
from data.models import LevelBasis, RecognitionLevel
from layers.classes.scales import scale_for
from layers.kinds.answers import numbers_of, numeric_view
from layers.kinds.brand_areas import (
    brand_names,
    chosen_brands,
    describe_areas,
    level_sources,
    no_data,
)
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView
from texts.figures import unit_words
from texts.numbers import quantity, with_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from data.models import AreaFigure, Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.recognition-subsidy"
CLASSES = 3
METRICS = {
    RecognitionLevel.NATIONAL: "subsidy_national_brand_yuan",
    RecognitionLevel.PROVINCIAL: "subsidy_provincial_brand_yuan",
}


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with yuan: the province's rule applied to the chosen brands with a stated level.

    The rule speaks of newly recognised brands: the sum is what it would give, not a payment. A
    brand counts once, at its highest level, and only if a source states that level outright.
    """
    rule = announced_rule(dataset)

    def money(value: float) -> str:
        return with_unit(quantity(value, t.lang), unit_words(t, "yuan"), t.lang)

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        entitled = _entitled(brands, rule)
        words = {
            "area": area_name(dataset, code, t),
            "brands": brand_names(entitled, t),
            "all": len(brands),
        }
        if not entitled:
            return no_data(code, t(f"{STEM}.unstated", **words))
        amount = sum(rule[brand.level].value for brand in entitled)
        text = t(f"{STEM}.value", amount=money(amount))
        sentence = t(f"{STEM}.sentence", amount=money(amount), **words)
        levels = {brand.level for brand in entitled}
        applied = tuple(figure for level, figure in rule.items() if level in levels)
        return AreaValue(code, amount, text, sentence, figures=applied)

    found = describe_areas(dataset, state, t, describe)
    counted = _entitled(chosen_brands(dataset, state), rule)
    return numeric_view(
        state,
        t,
        found,
        scale_for(numbers_of(found), state, partial(quantity, lang=t.lang), classes=CLASSES),
        (*(figure.source_id for figure in rule.values()), *level_sources(counted)),
        words={
            level.value: money(rule[level].value) if level in rule else t("figure.none")
            for level in METRICS
        },
        no_data="no_stated_level",
    )


def announced_rule(dataset: Dataset) -> Mapping[RecognitionLevel, AreaFigure]:
    """Return the announced sum for each level that has one, empty when none was announced."""
    facts = area_facts(dataset, dataset.province_adcode)
    return {level: facts[metric] for level, metric in METRICS.items() if metric in facts}


def _entitled(
    brands: tuple[Brand, ...], rule: Mapping[RecognitionLevel, AreaFigure]
) -> tuple[Brand, ...]:
    return tuple(
        brand for brand in brands if brand.level in rule and brand.level_basis is LevelBasis.STATED
    )


LAYER = Layer(
    "recognition-subsidy",
    build,
    everyday=("补贴", "补助", "奖励", "奖补", "subsidy", "subsidies", "grant"),
)
