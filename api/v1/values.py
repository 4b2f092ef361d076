"""What a layer says of one area, with the stated figures the value rests on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from api.v1.records import AreaRef, Figure, Gap, Model, area_ref, figure_of, gap
from data.counting import counted_brands
from layers import labour_transfer, monthly_income, trained_persons
from layers.figure_areas import whole_figure
from layers.headcounts import total_of
from views.parts.area_values import area_source_ids, value_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.models import AreaFigure, BrandFigure
    from layers.view import AreaValue
    from views.scene import Scene

#: The layers that show one stated figure of an area, and those that add up headcounts.
_METRICS: Mapping[str, str] = MappingProxyType(
    {layer.LAYER.id: layer.METRIC for layer in (labour_transfer, monthly_income, trained_persons)}
)
_HEADCOUNTS = frozenset({"people-employed", "people-per-thousand"})


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
        figures=tuple(figure_of(scene.dataset, one, scene.t) for one in _figures(scene, found)),
        source_ids=area_source_ids(scene, found),
    )


def _figures(scene: Scene, found: AreaValue) -> tuple[BrandFigure | AreaFigure, ...]:
    if found.missing is not None:
        return ()
    dataset, layer, code = scene.dataset, scene.state.layer, found.adcode
    if layer in _METRICS:
        figure = whole_figure(dataset, code, _METRICS[layer])
        return () if figure is None else (figure,)
    if layer in _HEADCOUNTS:
        brands = counted_brands(dataset, code, scene.brands)
        total = total_of(dataset, scene.state, code, brands)
        return () if total is None else total.parts
    return ()
