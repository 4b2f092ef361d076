"""What the layer says of one area, as the list shows it and hands it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands
from data.models import SourceKind
from layers.kinds.wording import area_name

if TYPE_CHECKING:
    from layers.view import AreaValue
    from scene.scene import Scene


def value_words(scene: Scene, value: AreaValue) -> str:
    """Return the value as the map writes it; where there is none, the map's sentence why."""
    if value.missing is None and value.text:
        return value.text
    name = area_name(scene.dataset, value.adcode, scene.t)
    return value.sentence.removeprefix(name).lstrip("：: ")


def class_words(scene: Scene, value: AreaValue) -> str:
    """Return the words of the area's class as the legend has them, "" without a value."""
    return "" if value.class_index is None else scene.view.classes[value.class_index].label


def brand_count(scene: Scene, adcode: str) -> int | None:
    """Count the brands of an area that the filter keeps; None where none was found yet.

    Zero says that brands are known there and that none of them fits.
    """
    known = counted_brands(scene.dataset, adcode, scene.dataset.every_brand)
    return len(counted_brands(scene.dataset, adcode, scene.brands)) if known else None


def area_source_ids(scene: Scene, value: AreaValue) -> tuple[str, ...]:
    """Return those of the layer's sources that the area's value comes from.

    Data sets speak of every area, what states a figure of the value of its area; other sources
    only of areas and brands that cite them. When
    none of the layer's sources is about the area, all of them stand for it.
    """
    if value.missing is not None:
        return ()
    dataset = scene.dataset
    about = _about(scene, value.adcode) | {figure.source_id for figure in value.figures}
    kinds = {source_id: dataset.sources[source_id].kind for source_id in scene.view.sources}
    found = [name for name, kind in kinds.items() if name in about or kind is SourceKind.DATASET]
    return tuple(found) or scene.view.sources


def _about(scene: Scene, adcode: str) -> set[str]:
    dataset = scene.dataset
    found = {figure.source_id for figure in dataset.area_figures_of(adcode)}
    for brand in counted_brands(dataset, adcode, scene.brands):
        found |= {row.source_id for row in dataset.citations_of(brand.brand_id)}
        found |= {figure.source_id for figure in dataset.figures_of(brand.brand_id)}
        found |= {row.source_id for row in dataset.destinations_of(brand.brand_id)}
        found |= {brand.level_source_id or ""}
    return found
