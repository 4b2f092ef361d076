"""Lines on the map: where the workers of one brand go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from layers.kinds.destinations import persons_words
from layers.registry import LAYERS
from scene.places import place_points

if TYPE_CHECKING:
    from data.models import Brand, BrandDestination
    from scene.places import Point
    from scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Flow:
    """Hold a line from a brand's home to a place its workers go: (lon, lat), EPSG:4326.

    A place outside the map (not `inside`) is only a direction, as `note` says.
    """

    start: Point
    end: Point
    inside: bool
    title: str
    note: str


def flows_of(scene: Scene) -> tuple[Flow, ...]:
    """Return the lines of the open brand, or of all brands where the question is where they go.

    A place without coordinates, such as a country, has no line, nor has a brand whose home is
    the whole province.
    """
    return tuple(flow for brand in _travelling(scene) for flow in _of_brand(scene, brand))


def _travelling(scene: Scene) -> tuple[Brand, ...]:
    if scene.state.brand is not None:
        return (scene.dataset.brands[scene.state.brand],)
    return scene.brands if LAYERS[scene.state.layer].draws_flows else ()


def _of_brand(scene: Scene, brand: Brand) -> list[Flow]:
    if brand.home_adcode == scene.dataset.province_adcode:
        return []
    found = scene.dataset.destinations_of(brand.brand_id)
    places = {row.destination_code: row for row in found if row.lon is not None}
    return [_flow(scene, brand, row) for row in places.values()]


def _flow(scene: Scene, brand: Brand, row: BrandDestination) -> Flow:
    t, inside, points = scene.t, row.destination_code in scene.dataset.areas, place_points(scene)
    same = [
        other
        for other in scene.dataset.destinations_of(brand.brand_id)
        if other.destination_code == row.destination_code
    ]
    place = t.own(row, "destination")
    title = t("map.flow", brand=t.own(brand, "name"), place=place)
    notes = (persons_words(t, same), "" if inside else t("map.direction_only"))
    end = points.get(row.destination_code)
    return Flow(
        start=points[brand.home_adcode],
        end=end or (row.lon or 0.0, row.lat or 0.0),
        inside=inside,
        title=t("map.to", place=place) if scene.state.brand else title,
        note=t("panel.dot").join(note for note in notes if note),
    )
