"""`/areas.geojson`: areas as GeoJSON, with flat properties for programs that draw maps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, cast

from api.v1.area_items import AreaItem, area_item, rows_of, scene_of
from api.v1.records import Model
from api.v1.route import Call, Rendered
from data.memo import memo
from layers.classes.palettes import colours
from layers.view import Missing  # noqa: TC001 - pydantic reads it while running
from scene.area_values import class_words
from state.view_state import Theme

if TYPE_CHECKING:
    from api.v1.query_model import Listing
    from api.v1.values import AreaAnswer
    from data.dataset import Dataset
    from layers.view import AreaValue
    from scene.scene import Scene
    from state.view_state import MapLevel


class AreaProperties(AreaItem):
    """An area as `/areas` has it, and the same in fields that hold no others.

    GDAL, QGIS and the like read a field within another as text.
    """

    parent_adcode: str
    parent_name: str
    brands_missing_reason: Missing | None
    layer: str | None = None
    """The layer; null like all that follow: none was asked for."""
    value: int | float | str | None = None
    """A number in `unit` (shares from 0 to 1), or the id of a category; null is never zero."""
    unit: str | None = None
    """"" for categories."""
    text: str | None = None
    """The value as shown; where there is none, why."""
    sentence: str | None = None
    missing_reason: Missing | None = None
    """Why the value is null; null when there is one."""
    class_index: int | None = None
    """The place of its class in the legend, from 0."""
    class_label: str | None = None
    """The words of its class in the legend."""
    colour: str | None = None
    """The colour of its class on a light ground, as #rrggbb."""
    rank: int | None = None
    """1 is the highest, ties share a rank; null where values do not stand side by side."""
    sources: str | None = None
    """The ids of its sources, `;` between them."""


class Outline(Model):
    """The geometry of an area: WGS 84, longitude first, outer rings counter-clockwise."""

    type: Literal["Polygon", "MultiPolygon"]
    coordinates: list[Any]


class Feature(Model):
    """An area as GeoJSON has it."""

    type: Literal["Feature"]
    id: str
    """The adcode."""
    properties: AreaProperties
    geometry: Outline


class FeatureCollection(Model):
    """Areas as GeoJSON (RFC 7946)."""

    type: Literal["FeatureCollection"]
    release: str
    boundaries: dict[str, Any]
    """Where the lines come from; `review_number` "" means that they were not reviewed."""
    features: tuple[Feature, ...]


def area_features(call: Call) -> Rendered:
    """Return one page of the areas as GeoJSON."""
    dataset, query, scene = call.dataset, cast("Listing", call.query), scene_of(call)
    outlines, rows = _outlines(dataset, scene.view.level), rows_of(call, scene)
    features = ",".join(
        f'{{"type":"Feature","id":"{value.adcode}",'
        f'"properties":{_properties(call, scene, value).model_dump_json()},'
        f'"geometry":{outlines[value.adcode]}}}'
        for value in query.of_page(rows)
    )
    text = (
        f'{{"type":"FeatureCollection","release":"{dataset.release}",'
        f'"boundaries":{dataset.boundaries.meta.model_dump_json()},"features":[{features}]}}'
    )
    return Rendered(text.encode(), len(rows))


def _properties(call: Call, scene: Scene, value: AreaValue) -> AreaProperties:
    item = area_item(call, scene, value)
    said = {} if item.answer is None else _said(scene, value, item.answer)
    return AreaProperties(
        **dict(item),
        parent_adcode=item.parent.adcode,
        parent_name=item.parent.name,
        brands_missing_reason=None if item.brands_missing is None else item.brands_missing.reason,
        **said,
    )


def _said(scene: Scene, value: AreaValue, answer: AreaAnswer) -> dict[str, Any]:
    """Return what a layer says of an area in fields that hold no others."""
    same = ("value", "text", "sentence", "class_index", "rank")
    return {
        "layer": scene.view.layer,
        "unit": scene.view.unit,
        "missing_reason": value.missing,
        "class_label": class_words(scene, value) or None,
        "colour": _colour(scene, value),
        "sources": ";".join(answer.source_ids),
        **{name: getattr(answer, name) for name in same},
    }


def _colour(scene: Scene, value: AreaValue) -> str | None:
    if value.class_index is None:
        return None
    found = scene.view.classes[value.class_index]
    return colours(scene.view.palette, Theme.LIGHT)[found.colour]


@memo(4)
def _outlines(dataset: Dataset, level: MapLevel) -> dict[str, str]:
    """Return the geometry of each area of a level by adcode, written as GeoJSON."""
    frame = dataset.boundaries.level(level.value)
    features = json.loads(frame[["geometry"]].to_json())["features"]
    return {
        feature["id"]: json.dumps(feature["geometry"], separators=(",", ":"))
        for feature in features
    }
