"""Where names and symbols stand on the map: on an area as it is, or on its tile."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from data.memo import memo
from data.models import AreaLevel
from state.view_state import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    import geopandas as gpd

    from data.areas import Area
    from data.dataset import Dataset
    from scene.scene import Scene

Json = dict[str, object]
Point = tuple[float, float]

#: A longer English name is broken between two syllables to fit on a tile.
LONGEST = 6
NO_NAMES: Mapping[str, str] = MappingProxyType({})


def place_points(scene: Scene) -> Mapping[str, Point]:
    """Return where each area's symbol stands by adcode: (lon, lat), EPSG:4326."""
    if scene.state.shape is Shape.TILES:
        return tile_points(scene.dataset, scene.view.level)
    return label_points(scene.dataset)


@memo(4)
def label_points(dataset: Dataset) -> Mapping[str, Point]:
    """Return where to write an area's name by adcode, prefectures first: (lon, lat), EPSG:4326."""
    lines = dataset.boundaries
    return MappingProxyType(_points(lines.prefecture) | _points(lines.county))


@memo(8)
def tile_points(dataset: Dataset, level: str) -> Mapping[str, Point]:
    """Return the places of areas among the tiles of a level by adcode: (lon, lat), EPSG:4326.

    The middle of the area's own tile; among county tiles a prefecture is where its tiles meet,
    among prefecture tiles a county is on its prefecture's.
    """
    tiles = dataset.boundaries.tiles
    if level == AreaLevel.COUNTY:
        return MappingProxyType(_points(tiles["groups"]) | _points(tiles["county"]))
    own = _points(tiles["prefecture"])
    below = {code: own[parent] for parent in own for code in dataset.children(parent)}
    return MappingProxyType(own | below)


def tile_labels(dataset: Dataset, level: str) -> Json:
    """Return a point per tile of a level to write its name at, like `map_sources.labels`.

    More properties per language: the name as it fits (zh_name), and in brief (zh_brief); the
    tile of a prefecture has room for the whole name.
    """
    names = _county_names if level == AreaLevel.COUNTY else _whole_names
    features = []
    for code, place in _points(dataset.boundaries.tiles[level]).items():
        area = dataset.areas[code]
        features.append(label(area, place, names(area)))
    return {"type": "FeatureCollection", "features": features}


def tile_width(dataset: Dataset) -> float:
    """Return the width of a county's tile in degrees of longitude."""
    west, _, east, _ = dataset.boundaries.tiles["county"].geometry.iloc[0].bounds
    return float(east - west)


def label(area: Area, place: Point, more: Mapping[str, str] = NO_NAMES) -> Json:
    """Return a GeoJSON point that carries an area's names."""
    properties = {
        "adcode": area.adcode,
        "parent_adcode": area.parent_adcode,
        "level": area.level,
        "zh": area.short_zh,
        "en": area.short_en,
        **more,
    }
    point = {"type": "Point", "coordinates": list(place)}
    return {"type": "Feature", "properties": properties, "geometry": point}


def broken(name: str, initials: str) -> str:
    """Break a long English name before a later syllable, as evenly as can be, with a hyphen.

    `initials` are the first letters of its syllables; a name that does not follow them stays.
    """
    starts = "|".join(f"{re.escape(letter)}(?=h?[aeiou\u00fc])" for letter in set(initials[1:]))
    if len(name) <= LONGEST or not starts or not name.isalpha():
        return name
    cuts = [found.start() for found in re.finditer(starts, name.lower()) if found.start()]
    if not cuts:
        return name
    cut = min(cuts, key=lambda place: abs(2 * place - len(name)))
    return f"{name[:cut]}-\n{name[cut:]}"


def _county_names(area: Area) -> dict[str, str]:
    return {
        "zh_name": area.short_zh,
        "zh_brief": area.short_zh,
        "en_name": broken(area.short_en, area.initials),
        "en_brief": area.initials.upper(),
    }


def _whole_names(area: Area) -> dict[str, str]:
    zh, en = area.short_zh, area.short_en
    return {"zh_name": zh, "zh_brief": zh, "en_name": en, "en_brief": en}


def _points(frame: gpd.GeoDataFrame) -> dict[str, Point]:
    rows = zip(frame.index, frame["label_lon"], frame["label_lat"], strict=True)
    return {str(code): (float(lon), float(lat)) for code, lon, lat in rows}
