"""Symbols on the map: brands at their homes, and where the workers of one brand go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands, home_brands
from data.models import AreaLevel, RecognitionLevel
from state.view_state import MapLevel
from views.map_sources import label_points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.models import Brand, BrandDestination
    from views.scene import Scene

Json = dict[str, object]

SHAPES = {
    RecognitionLevel.NATIONAL: "star",
    RecognitionLevel.PROVINCIAL: "diamond",
    RecognitionLevel.PREFECTURE: "square",
    RecognitionLevel.COUNTY: "disc",
    RecognitionLevel.UNRATED: "ring",
}


def marks(scene: Scene) -> list[Json]:
    """Return a symbol for each area with brands of the view.

    At county level a county has the brands at home there, and a prefecture those of no county,
    dashed; at prefecture level a prefecture has all that count in it. A province-wide brand has
    no place on the map, and an area with a character on it has no symbol.
    """
    homes = _counted(scene) if scene.view.level is MapLevel.PREFECTURE else _at_home(scene)
    lettered = {code for code, value in scene.view.values.items() if value.glyph}
    return [
        _mark(scene, code, brands)
        for code, brands in homes.items()
        if brands and code not in lettered
    ]


def destinations(scene: Scene) -> list[Json]:
    """Return a line from the chosen brand's home to each place its workers go.

    Coordinates are [lon, lat]. A place outside the map (`inside` false) is only a direction,
    as `note` says; a place without coordinates, such as a country, has no line.
    """
    if scene.state.brand is None:
        return []
    brand = scene.dataset.brands[scene.state.brand]
    if brand.home_adcode == scene.dataset.province_adcode:
        return []
    start = label_points(scene.dataset)[brand.home_adcode]
    found = scene.dataset.destinations_of(brand.brand_id)
    places = {row.destination_code: row for row in found if row.lon is not None}
    return [_destination(scene, start, row) for row in places.values()]


def _counted(scene: Scene) -> dict[str, tuple[Brand, ...]]:
    return {code: counted_brands(scene.dataset, code, scene.brands) for code in scene.view.values}


def _at_home(scene: Scene) -> dict[str, tuple[Brand, ...]]:
    homes = {brand.home_adcode for brand in scene.brands} - {scene.dataset.province_adcode}
    return {code: home_brands(scene.dataset, code, scene.brands) for code in sorted(homes)}


def _is_prefecture(scene: Scene, adcode: str) -> bool:
    return scene.dataset.areas[adcode].level is AreaLevel.PREFECTURE


def _mark(scene: Scene, adcode: str, brands: Sequence[Brand]) -> Json:
    lon, lat = label_points(scene.dataset)[adcode]
    dashed = scene.view.level is MapLevel.COUNTY and _is_prefecture(scene, adcode)
    levels = {brand.level for brand in brands}
    rated = levels != {RecognitionLevel.UNRATED}
    if dashed:
        shape = "ring"
    elif len(brands) == 1:
        shape = SHAPES[brands[0].level]
    else:
        shape = "disc" if rated else "ring"
    return {"lon": lon, "lat": lat, "n": len(brands), "shape": shape, "dashed": dashed}


def _destination(scene: Scene, start: tuple[float, float], row: BrandDestination) -> Json:
    t, inside = scene.t, row.destination_code in scene.dataset.areas
    return {
        "from": start,
        "to": [row.lon, row.lat],
        "inside": inside,
        "title": t("map.to", place=t.own(row, "destination")),
        "note": "" if inside else t("map.direction_only"),
    }
