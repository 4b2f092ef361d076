"""Give the areas of a categorical layer their classes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from layers.view import LegendClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from layers.view import AreaValue


def classify(values: Iterable[AreaValue], categories: Sequence[str]) -> dict[str, AreaValue]:
    """Set each area's class to the place of its value among the categories."""
    index = {category: place for place, category in enumerate(categories)}
    return {
        item.adcode: replace(item, class_index=index[item.value])
        if isinstance(item.value, str)
        else item
        for item in values
    }


def category_classes(
    placed: Mapping[str, AreaValue], labels: Sequence[str]
) -> tuple[LegendClass, ...]:
    """List one class per category, in order, with how many areas are in it."""
    counts = Counter(value.class_index for value in placed.values())
    return tuple(LegendClass(label, place, counts[place]) for place, label in enumerate(labels))
