"""Which areas of one level share a border."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    import geopandas as gpd


def neighbours_of(areas: gpd.GeoSeries) -> dict[str, tuple[str, ...]]:
    """List, for each adcode of the index, the sorted adcodes it shares a border line with.

    ``areas`` must be a coverage. A common point alone makes no neighbour.
    """
    shapes = areas.to_numpy()
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    left, right = left[left != right], right[left != right]
    common = shapely.length(shapely.intersection(shapes[left], shapes[right])) > 0
    found: dict[str, list[str]] = {str(adcode): [] for adcode in areas.index}
    for i, j in zip(left[common], right[common], strict=True):
        found[str(areas.index[i])].append(str(areas.index[j]))
    return {adcode: tuple(sorted(others)) for adcode, others in sorted(found.items())}
