"""Symbols on the map: brands at their homes, and where the workers of one brand go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands, home_brands
from data.models import AreaLevel, RecognitionLevel
from layers import brand_destinations
from layers.brand_destinations import persons_words
from state.view_state import MapLevel, Points, Shape
from views.map.places import place_points

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from data.models import Brand, BrandDestination
    from views.scene import Scene

Json = dict[str, object]
Point = tuple[float, float]

SHAPES = {
    RecognitionLevel.NATIONAL: "star",
    RecognitionLevel.PROVINCIAL: "diamond",
    RecognitionLevel.PREFECTURE: "square",
    RecognitionLevel.COUNTY: "disc",
    RecognitionLevel.UNRATED: "ring",
}


def marks(scene: Scene) -> list[Json]:
    """Return the symbols the state asks for, on top of the areas.

    Each has lon, lat, adcode, n (what it counts), shape, and text written in it. `dashed` marks
    what belongs to a whole prefecture on a map of counties; `apart` is never drawn together
    with others, as on tiles, which never overlap; `solid` is 1 unless the symbol is hollow.
    """
    places = place_points(scene)
    tiled = scene.state.shape is Shape.TILES
    found = KINDS[scene.state.points](scene)
    return [_placed(mark, places[str(mark["adcode"])], apart=tiled) for mark in found]


def _placed(mark: Json, place: Point, *, apart: bool) -> Json:
    lon, lat = place
    plain: Json = {"lon": lon, "lat": lat, "text": "", "dashed": False}
    alone = apart or bool(mark.get("dashed")) or mark["shape"] == "sign"
    return plain | mark | {"apart": alone, "solid": int(mark["shape"] != "ring")}


def _brands(scene: Scene) -> list[Json]:
    """Mark the areas with brands of the view, but those with a character on them."""
    lettered = {code for code, value in scene.view.values.items() if value.glyph}
    return [mark for mark in _homes(scene, scene.brands) if mark["adcode"] not in lettered]


def _ambassadors(scene: Scene) -> list[Json]:
    return _homes(scene, tuple(brand for brand in scene.brands if brand.has_ambassador))


def _policies(scene: Scene) -> list[Json]:
    """Mark the areas that a policy was issued for, not those it also applies in."""
    found = {code: len(scene.dataset.policies_of(code)) for code in _areas_shown(scene)}
    return [
        {"adcode": code, "n": count, "shape": "sheet", "dashed": _is_wide(scene, code)}
        for code, count in found.items()
        if count
    ]


def _border(scene: Scene) -> list[Json]:
    """Mark the areas on the border with a sign for each neighbouring country."""
    counties, prefectures = scene.dataset.counties, scene.dataset.prefectures
    found = ((code, counties.get(code) or prefectures[code]) for code in scene.view.values)
    return [
        {"adcode": code, "n": 1, "shape": "sign", "text": _signs(scene, area.border_with)}
        for code, area in found
        if area.is_border and area.border_with
    ]


def _signs(scene: Scene, countries: str) -> str:
    names = (name.lower().replace(" ", "_") for name in countries.split(";"))
    return "".join(scene.t(f"border_sign.{name}") for name in names)


def _nothing(_: Scene) -> list[Json]:
    return []


KINDS: Mapping[Points, Callable[[Scene], list[Json]]] = {
    Points.BRANDS: _brands,
    Points.AMBASSADORS: _ambassadors,
    Points.POLICIES: _policies,
    Points.BORDER: _border,
    Points.NONE: _nothing,
}


def destinations(scene: Scene) -> list[Json]:
    """Return a line from a brand's home to each place its workers go.

    The lines are the open brand's, or those of all brands of the view where the question is
    where they go. Coordinates are [lon, lat]. A place outside the map (`inside` false) is only
    a direction, as `note` says; a place without coordinates, such as a country, has no line,
    nor has a brand whose home is the whole province.
    """
    return [line for brand in _travelling(scene) for line in _lines(scene, brand)]


def _travelling(scene: Scene) -> tuple[Brand, ...]:
    if scene.state.brand is not None:
        return (scene.dataset.brands[scene.state.brand],)
    return scene.brands if scene.state.layer == brand_destinations.LAYER.id else ()


def _lines(scene: Scene, brand: Brand) -> list[Json]:
    if brand.home_adcode == scene.dataset.province_adcode:
        return []
    found = scene.dataset.destinations_of(brand.brand_id)
    places = {row.destination_code: row for row in found if row.lon is not None}
    return [_destination(scene, brand, row) for row in places.values()]


def _homes(scene: Scene, brands: tuple[Brand, ...]) -> list[Json]:
    """Mark each area with some of the brands.

    At county level a county has the brands at home there, and a prefecture those of no county,
    dashed; at prefecture level a prefecture has all that count in it. A province-wide brand has
    no place on the map.
    """
    whole = scene.view.level is MapLevel.PREFECTURE
    of = counted_brands if whole else home_brands
    found = {code: of(scene.dataset, code, brands) for code in _areas_shown(scene)}
    return [_mark(scene, code, there) for code, there in found.items() if there]


def _areas_shown(scene: Scene) -> tuple[str, ...]:
    """Return the areas of the level and, on a map of counties, the prefectures around them."""
    below = tuple(scene.view.values)
    if scene.view.level is MapLevel.PREFECTURE:
        return below
    return tuple(sorted((*scene.dataset.adcodes(AreaLevel.PREFECTURE), *below)))


def _is_wide(scene: Scene, adcode: str) -> bool:
    return adcode not in scene.view.values


def _mark(scene: Scene, adcode: str, brands: Sequence[Brand]) -> Json:
    levels = {brand.level for brand in brands}
    rated = levels != {RecognitionLevel.UNRATED}
    dashed = _is_wide(scene, adcode)
    if dashed:
        shape = "ring"
    elif len(brands) == 1:
        shape = SHAPES[brands[0].level]
    else:
        shape = "disc" if rated else "ring"
    return {"adcode": adcode, "n": len(brands), "shape": shape, "dashed": dashed}


def _destination(scene: Scene, brand: Brand, row: BrandDestination) -> Json:
    t, inside, points = scene.t, row.destination_code in scene.dataset.areas, place_points(scene)
    same = [
        other
        for other in scene.dataset.destinations_of(brand.brand_id)
        if other.destination_code == row.destination_code
    ]
    place = t.own(row, "destination")
    title = t("map.flow", brand=t.own(brand, "name"), place=place)
    notes = (persons_words(t, same), "" if inside else t("map.direction_only"))
    return {
        "from": points[brand.home_adcode],
        "to": points.get(row.destination_code, (row.lon, row.lat)),
        "inside": inside,
        "title": t("map.to", place=place) if scene.state.brand else title,
        "note": t("panel.dot").join(note for note in notes if note),
    }
