"""What a layer says of one area, with the stated figures the value rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.v1.records import AreaRef, Figure, Gap, Model, area_ref, figure_of, gap
from scene.area_values import area_source_ids, value_words

if TYPE_CHECKING:
    from layers.view import AreaValue
    from scene.scene import Scene


class AreaAnswer(Model):
    """What a layer says of one area."""

    area: AreaRef
    value: int | float | str | None
    """A number in the layer's unit (shares from 0 to 1), or the id of a category."""
    text: str
    """The value as shown; where there is none, why."""
    sentence: str
    missing: Gap | None
    """Why the value is null; null when there is one."""
    class_index: int | None
    """Its place in `classes`, from 0; null without a value."""
    rank: int | None
    """1 is the highest, ties share a rank; null where values do not stand side by side."""
    figures: tuple[Figure, ...]
    """The stated figures it was made from; empty: it was counted, or is from the census."""
    source_ids: tuple[str, ...]


def answer_for(scene: Scene, found: AreaValue) -> AreaAnswer:
    """Return a value of the scene's layer with its passport."""
    words = value_words(scene, found)
    return AreaAnswer(
        area=area_ref(scene.dataset, found.adcode, scene.t),
        value=found.value,
        text=words,
        sentence=found.sentence,
        missing=None if found.missing is None else gap(found.missing, words),
        class_index=found.class_index,
        rank=found.rank,
        figures=() if found.missing else _figures(scene, found),
        source_ids=area_source_ids(scene, found),
    )


def _figures(scene: Scene, found: AreaValue) -> tuple[Figure, ...]:
    return tuple(figure_of(scene.dataset, one, scene.t) for one in found.figures)
