"""What is the highest level at which a brand of each area is recognised?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import highest_level, level_counts
from data.models import LevelBasis, RecognitionLevel
from layers.answers import category_view
from layers.brand_areas import brand_sources, chosen_brands, describe_areas
from layers.view import AreaValue, Layer, LayerView
from layers.wording import area_name

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        label = level_words(brands, level, t)
        unrated = level_counts(brands).get(RecognitionLevel.UNRATED, 0)
        words = {
            "area": area_name(dataset, code, t),
            "count": len(brands),
            "level": label,
            "unrated": unrated,
        }
        key = _sentence(level, unrated)
        sentence = t(f"layer.recognition-level.{key}", **words)
        return AreaValue(code, level.value, label, sentence)

    labels = {level.value: t(f"level.{level}") for level in RecognitionLevel}
    found = describe_areas(dataset, state, t, describe)
    sources = brand_sources(dataset, chosen_brands(dataset, state))
    return category_view(state, t, found, labels, sources, palette="levels")


def level_words(brands: Iterable[Brand], level: RecognitionLevel, t: Texts) -> str:
    """Name a level, and say so if it is only implied for every brand that has it."""
    bases = {brand.level_basis for brand in brands if brand.level is level}
    words = t(f"level.{level}")
    return t("level.implied", level=words) if bases == {LevelBasis.IMPLIED} else words


def _sentence(level: RecognitionLevel, unrated: int) -> str:
    if level is RecognitionLevel.UNRATED:
        return "sentence_unrated"
    return "sentence_some" if unrated else "sentence"


LAYER = Layer("recognition-level", build)
