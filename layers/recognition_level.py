"""What is the highest level at which a brand of each area is recognised?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import highest_level, level_counts
from data.models import RecognitionLevel
from layers.kinds.answers import category_view
from layers.kinds.brand_areas import brand_sources, chosen_brands, describe_areas
from layers.kinds.wording import area_name, level_words
from layers.view import AreaValue, Layer, LayerView

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


def _sentence(level: RecognitionLevel, unrated: int) -> str:
    if level is RecognitionLevel.UNRATED:
        return "sentence_unrated"
    return "sentence_some" if unrated else "sentence"


LAYER = Layer(
    "recognition-level",
    build,
    everyday=("认定级别", "认定", "最高级别", "recognition"),
    shortlist=4,
)
