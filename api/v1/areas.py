"""`/areas`: the counties and prefectures, with a layer's value where one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from api.v1.area_detail import AREA_ROUTE
from api.v1.area_features import FeatureCollection, area_features
from api.v1.area_items import AreaList, AreasGeoQuery, AreasQuery, area_item, rows_of, scene_of
from api.v1.query_model import Format
from api.v1.route import Call, Route, as_json, as_table
from data.exports import Sheet
from layers.registry import BRAND_COUNT
from scene.sheets import view_sheet

if TYPE_CHECKING:
    from api.v1.query_model import Listing


def area_list(call: Call) -> AreaList:
    """Return one page of the areas in the order asked for."""
    query, scene = cast("Listing", call.query), scene_of(call)
    rows = rows_of(call, scene)
    return AreaList(
        release=call.dataset.release,
        layer=call.query.layer,
        total=len(rows),
        page=query.page,
        per_page=query.per_page,
        items=tuple(area_item(call, scene, value) for value in query.of_page(rows)),
    )


def area_sheet(call: Call) -> Sheet:
    """Return the areas in the columns of the list's download.

    Without a layer the columns that only a layer fills are left out.
    """
    scene = scene_of(call)
    sheet = view_sheet(scene)
    codes = {value.adcode for value in rows_of(call, scene)}
    rows = tuple(row for row in sheet.rows if row[0] in codes)
    if call.query.layer is not None:
        return Sheet(sheet.name, sheet.header, rows)
    kept = [place for place, name in enumerate(sheet.header) if name in PLAIN]
    return Sheet(sheet.name, _pick(sheet.header, kept), tuple(_pick(row, kept) for row in rows))


#: The columns that say something without a layer.
PLAIN = frozenset({"adcode", "area", "prefecture", "brands"})


def _pick(row: tuple[Any, ...], places: list[int]) -> tuple[Any, ...]:
    return tuple(row[place] for place in places)


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
            Format.GEOJSON: area_features,
            **as_table(area_sheet),
        },
        example={"per_page": 1, "level": "prefecture", "layer": BRAND_COUNT.id, "lang": "en"},
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
