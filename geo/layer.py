"""One layer of a vector file: GeoPackage, Shapefile, GeoJSON or whatever GDAL reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd

from geo.errors import BoundaryError

if TYPE_CHECKING:
    from pathlib import Path


def read_layer(path: Path, layer: str | None) -> gpd.GeoDataFrame:
    """Read a layer as it is, in the CRS it declares; a geometry that cannot be read is None.

    ``layer`` may be left out when the file has one. A GeoJSON without ``crs`` is in WGS-84,
    as RFC 7946 says; any other file without a CRS gives a frame without one.

    Raises
    ------
    BoundaryError
        The file is missing, cannot be read, has no areas, or leaves the layer open.
    """
    if not path.exists():
        raise BoundaryError([f"{path}: no such file; check the path after --from"])
    try:
        names = [str(name) for name in gpd.list_layers(path)["name"]]
        chosen = _choose(path, names, layer)
        frame = gpd.read_file(path, layer=chosen, engine="pyogrio", on_invalid="ignore")
    except (RuntimeError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read ({error}); give a GeoPackage, Shapefile or GeoJSON"
        raise BoundaryError([message]) from error
    if "geometry" not in frame.columns or frame.empty:
        raise BoundaryError([f"{path}: layer {chosen!r} has no areas; name another with --layer"])
    return frame


def _choose(path: Path, names: list[str], wanted: str | None) -> str:
    listed = ", ".join(names) or "none"
    if wanted is None and len(names) == 1:
        return names[0]
    if wanted is None:
        raise BoundaryError([f"{path}: has the layers {listed}; choose one with --layer"])
    if wanted not in names:
        raise BoundaryError([f"{path}: has no layer {wanted!r}; it has {listed}"])
    return wanted
