"""`/areas`: the counties and prefectures, with a layer's value where one is asked for."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, cast

from api.query_model import FILTERS, Format, Listing, Spatial, derived
from api.v1.area_detail import AREA_ROUTE
from api.v1.records import AreaRef, Gap, Model, area_ref, gap
from api.v1.route import Call, Rendered, Route, as_json
from api.v1.values import AreaAnswer, answer_for
from data.exports import Sheet, csv_bytes
from layers.view import Missing
from state.view_state import Rows
from views.list_order import AREA_COLUMNS, listed_areas
from views.parts.area_values import brand_count
from views.scene import compose
from views.view_sheets import view_sheet

if TYPE_CHECKING:
    from data.dataset import Dataset
    from layers.view import AreaValue
    from state.view_state import MapLevel
    from views.scene import Scene

AREA_KEYS = ("level", "variable", "classes", *FILTERS, "sort")
#: Orders by what only a layer says.
BY_VALUE = frozenset({"value", "rank"})


class _Areas(Listing):
    """Hold what is asked of areas; without a layer they have no value."""

    by_layer = BY_VALUE

    layer: str | None = None


AreasQuery = derived(
    _Areas,
    "AreasQuery",
    AREA_KEYS,
    columns=tuple(AREA_COLUMNS),
    format=(Spatial | None, None),
)
AreasGeoQuery = derived(_Areas, "AreasGeoQuery", AREA_KEYS, columns=tuple(AREA_COLUMNS))


class AreaItem(AreaRef):
    """A county or a prefecture."""

    parent: AreaRef
    division_type: str
    brands: int | None
    """How many of the chosen brands count in it; 0: brands are known but none of them fits."""
    brands_missing: Gap | None
    """Why the number is null: none found yet, which does not mean that there are none."""
    answer: AreaAnswer | None
    """What the layer says of it; null: no layer was asked for."""
    url: str
    page: str
    """Its page for people."""


class AreaList(Model):
    """A page of the areas of one level."""

    release: str
    layer: str | None
    total: int
    page: int
    per_page: int
    items: tuple[AreaItem, ...]


class Outline(Model):
    """The geometry of an area: WGS 84, longitude first, outer rings counter-clockwise."""

    type: Literal["Polygon", "MultiPolygon"]
    coordinates: list[Any]


class Feature(Model):
    """An area as GeoJSON has it."""

    type: Literal["Feature"]
    id: str
    """The adcode."""
    properties: AreaItem
    geometry: Outline


class FeatureCollection(Model):
    """Areas as GeoJSON (RFC 7946)."""

    type: Literal["FeatureCollection"]
    release: str
    boundaries: dict[str, Any]
    """Where the lines come from; `review_number` "" means that they were not reviewed."""
    features: tuple[Feature, ...]


def area_list(call: Call) -> AreaList:
    """Return one page of the areas in the order asked for."""
    query, scene = cast("_Areas", call.query), _scene(call)
    rows = _rows(call, scene)
    return AreaList(
        release=call.dataset.release,
        layer=query.layer,
        total=len(rows),
        page=query.page,
        per_page=query.per_page,
        items=tuple(_item(call, scene, value) for value in query.of_page(rows)),
    )


def area_csv(call: Call) -> Rendered:
    """Return one page of the areas as CSV, the columns of the list's download.

    Without a layer the columns that only a layer fills are empty.
    """
    scene = _scene(call)
    sheet = view_sheet(scene)
    codes = {value.adcode for value in _rows(call, scene)}
    rows = tuple(row for row in sheet.rows if row[0] in codes)
    page = Sheet(sheet.name, sheet.header, call.query.of_page(rows))
    if call.query.layer is None:
        kept = [place for place, name in enumerate(sheet.header) if name in PLAIN]
        page = Sheet(page.name, _pick(sheet.header, kept), tuple(_pick(r, kept) for r in page.rows))
    return Rendered(csv_bytes(page, bom=call.query.bom), len(rows))


#: The columns that say something without a layer.
PLAIN = frozenset({"adcode", "area", "prefecture", "brands"})


def _pick(row: tuple[Any, ...], places: list[int]) -> tuple[Any, ...]:
    return tuple(row[place] for place in places)


def area_features(call: Call) -> Rendered:
    """Return one page of the areas as GeoJSON."""
    found, meta = area_list(call), call.dataset.boundaries.meta
    outlines = _outlines(call.dataset, call.query.level)
    features = ",".join(
        f'{{"type":"Feature","id":"{item.adcode}","properties":{item.model_dump_json()},'
        f'"geometry":{outlines[item.adcode]}}}'
        for item in found.items
    )
    text = (
        f'{{"type":"FeatureCollection","release":"{found.release}",'
        f'"boundaries":{meta.model_dump_json()},"features":[{features}]}}'
    )
    return Rendered(text.encode(), found.total)


@lru_cache(maxsize=4)
def _outlines(dataset: Dataset, level: MapLevel) -> dict[str, str]:
    """Return the geometry of each area of a level by adcode, written as GeoJSON."""
    frame = dataset.boundaries.level(level.value)
    features = json.loads(frame[["geometry"]].to_json())["features"]
    return {
        feature["id"]: json.dumps(feature["geometry"], separators=(",", ":"))
        for feature in features
    }


def _scene(call: Call) -> Scene:
    view = call.query.view.but(rows=Rows.AREAS)
    return compose(call.dataset, view)


def _rows(call: Call, scene: Scene) -> tuple[AreaValue, ...]:
    """Return the areas of the level, those in the chosen prefecture only if there is one."""
    within, dataset = scene.state.within, call.dataset
    return tuple(
        value
        for value in listed_areas(scene)
        if within is None or within in (value.adcode, *dataset.ancestors(value.adcode))
    )


def _item(call: Call, scene: Scene, value: AreaValue) -> AreaItem:
    dataset, code, t = call.dataset, value.adcode, call.t
    record = dataset.counties.get(code) or dataset.prefectures[code]
    brands = brand_count(scene, code)
    return AreaItem(
        **area_ref(dataset, code, t).model_dump(),
        parent=area_ref(dataset, record.parent_adcode, t),
        division_type=record.division_type,
        brands=brands,
        brands_missing=gap(Missing.NO_DATA, t("area.none_found")) if brands is None else None,
        answer=answer_for(scene, value) if call.query.layer else None,
        url=call.address(f"/areas/{code}"),
        page=call.page(f"/area/{code}"),
    )


ROUTES = (
    Route(
        "/areas",
        "List areas",
        "The counties or prefectures, with a layer's answer if `layer` names one. A prefecture-"
        "wide brand counts in the prefecture and in none of its counties.",
        AreasQuery,
        AreaList,
        {
            Format.JSON: as_json(area_list),
            Format.CSV: area_csv,
            Format.GEOJSON: area_features,
        },
        example={"per_page": 1, "level": "prefecture", "layer": "brand-count", "lang": "en"},
    ),
    Route(
        "/areas.geojson",
        "List areas with their outlines",
        "The same areas as GeoJSON (RFC 7946). For the outlines alone take /geo/county.geojson "
        "or /geo/prefecture.geojson, which browsers keep.",
        AreasGeoQuery,
        FeatureCollection,
        {Format.GEOJSON: area_features},
    ),
    AREA_ROUTE,
)
