"""The geometry of a picture: computed once for a release, a level, a shape and a place."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import shapely

from data.memo import memo
from data.models import AreaLevel
from geo.paths import Frame, fit, path, simplified
from geo.viewport import bounds
from state.view_state import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    import geopandas as gpd
    from shapely.geometry.base import BaseGeometry

    from data.dataset import Dataset
    from scene.scene import Scene

#: Side of the smallest corner kept, in pixels.
DETAIL = 0.55


@dataclass(frozen=True, slots=True)
class Place:
    """Say where on the picture the map lies: left, top and width in pixels."""

    left: float
    top: float
    width: float


@dataclass(frozen=True)
class Ground:
    """Hold the map's lines at one place of a picture.

    `counties` and `prefectures` are paths by adcode, `borders` runs between prefectures,
    `outline` around all; paths are in tenths of a pixel, `whole`, `height` and `tile` (the width
    of a hexagon, 0 without tiles) in pixels. Tiles of prefectures leave `counties` empty.
    """

    frame: Frame
    height: float
    tile: float
    counties: Mapping[str, str]
    prefectures: Mapping[str, str]
    borders: str
    outline: str
    whole: BaseGeometry

    def level(self, name: str) -> Mapping[str, str]:
        """Return the paths of one level."""
        return self.counties if name == AreaLevel.COUNTY else self.prefectures

    def lowest(self, left: float, right: float) -> float:
        """Return how far down the map reaches between two pixels across, 0 where it is not."""
        column = shapely.box(left, -1e6, right, 1e6)
        part = shapely.intersection(self.whole, column)
        return 0.0 if part.is_empty else float(part.bounds[3])


def ground_of(scene: Scene, place: Place) -> Ground:
    """Return the lines of a scene's map at a place."""
    tiled = scene.state.shape is Shape.TILES
    return _ground(scene.dataset, scene.view.level if tiled else "", place)


@memo(32)
def _ground(dataset: Dataset, tiled: str, place: Place) -> Ground:
    """Lay out the areas as they are, or the tiles of a level."""
    lines = dataset.boundaries
    areas = lines.tiles[tiled] if tiled else lines.county
    frame, height = fit(bounds(areas), place.left, place.top, place.width)
    shapes = frame.shapes(areas.geometry.to_numpy())
    kept = shapes if tiled else simplified(shapes, DETAIL)
    own = dict(zip(map(str, areas.index), kept, strict=True))
    above = _merged(areas, kept) if tiled != AreaLevel.PREFECTURE else own
    whole = shapely.coverage_union_all(kept)
    edges = shapely.union_all(shapely.boundary(np.array(list(above.values()))))
    return Ground(
        frame=frame,
        height=height,
        tile=float(np.ptp(shapely.get_coordinates(shapes[0])[:, 0])) if tiled else 0.0,
        counties=_paths({} if tiled == AreaLevel.PREFECTURE else own),
        prefectures=_paths(above),
        borders=path(shapely.difference(edges, whole.boundary)),
        outline=path(whole),
        whole=whole,
    )


def _merged(areas: gpd.GeoDataFrame, shapes: np.ndarray) -> dict[str, BaseGeometry]:
    parents = areas["parent_adcode"].to_numpy()
    return {
        str(parent): shapely.coverage_union_all(shapes[parents == parent])
        for parent in sorted(set(parents))
    }


def _paths(shapes: Mapping[str, BaseGeometry]) -> Mapping[str, str]:
    return MappingProxyType({code: path(shape) for code, shape in shapes.items()})
