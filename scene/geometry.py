"""The boundaries and lines the map loads: their addresses, and those that are computed."""

from __future__ import annotations

import hashlib
import json
from types import MappingProxyType
from typing import TYPE_CHECKING

from data.memo import memo
from geo.boundaries import TILED
from scene.places import label, label_points, tile_labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset

#: Built files, served as they are.
BUILT = (
    "county",
    "prefecture",
    "province",
    "hatch-county",
    "hatch-prefecture",
    "dots-county",
    "dots-prefecture",
    "tiles-county",
    "tiles-groups",
    "tiles-county-whole",
    "tiles-prefecture",
    "tiles-prefecture-whole",
    "hatch-tiles-county",
    "hatch-tiles-prefecture",
    "dots-tiles-county",
    "dots-tiles-prefecture",
)
WEST, EAST, SOUTH, NORTH, STEP = 90, 114, 16, 34, 2


@memo(4)
def geometry_urls(dataset: Dataset) -> Mapping[str, str]:
    """Return the address of each geometry by name; it changes when the contents do.

    Names: those of `BUILT` and of `computed`.
    """
    built = dict.fromkeys(BUILT, dataset.boundaries.meta.digest)
    digests = {name: digest(content) for name, content in computed(dataset).items()}
    return MappingProxyType(
        {name: f"/geo/{name}.{digest[:8]}.geojson" for name, digest in (built | digests).items()}
    )


@memo(4)
def computed(dataset: Dataset) -> Mapping[str, bytes]:
    """Return the GeoJSON that is made from the dataset, by name."""
    tiled = {f"tiles-labels-{level}": encoded(tile_labels(dataset, level)) for level in TILED}
    return MappingProxyType({"labels": encoded(labels(dataset)), "graticule": graticule(), **tiled})


def labels(dataset: Dataset) -> dict[str, object]:
    """Return a point per prefecture and county to write its name at.

    GeoJSON in EPSG:4326; properties adcode, parent_adcode, level, zh and en (short names).
    """
    points = label_points(dataset).items()
    features = [label(dataset.areas[code], place) for code, place in points]
    return {"type": "FeatureCollection", "features": features}


def graticule() -> bytes:
    """Return meridians and parallels every two degrees, well beyond the map, as GeoJSON."""
    meridians = [[[lon, SOUTH], [lon, NORTH]] for lon in range(WEST, EAST + 1, STEP)]
    parallels = [[[WEST, lat], [EAST, lat]] for lat in range(SOUTH, NORTH + 1, STEP)]
    lines = {"type": "MultiLineString", "coordinates": meridians + parallels}
    feature = {"type": "Feature", "properties": {}, "geometry": lines}
    return encoded({"type": "FeatureCollection", "features": [feature]})


def encoded(value: object) -> bytes:
    """Write a value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def digest(content: bytes) -> str:
    """Return the sha256 of a content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
