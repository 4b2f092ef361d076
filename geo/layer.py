"""One layer of a vector file: GeoPackage, Shapefile, GeoJSON or whatever GDAL reads."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas as gpd
import pyogrio
import pyogrio.errors
import pyproj.exceptions

from geo.declared import SAVE_WITH_CRS, declared_in_json, prj_words
from geo.encodings import AS_BYTES, read_shapefile
from geo.errors import BoundaryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

#: Formats whose own standard says that coordinates are in WGS-84 where a file declares nothing.
_WGS84_BY_STANDARD = {
    "GeoJSON": "GeoJSON (RFC 7946)",
    "GeoJSONSeq": "GeoJSON (RFC 7946)",
    "JSONFG": "JSON-FG",
    "KML": "KML",
    "LIBKML": "KML",
}
#: Formats of which GDAL takes a declaration that it does not understand for no declaration.
_CHECKED_HERE = frozenset({"GeoJSON", "GeoJSONSeq"})
_POINTS_ELSEWHERE = frozenset({"OGR_VRT", "GDALG"})
_SHAPEFILE = "ESRI Shapefile"
_CRS_ERRORS = (pyogrio.errors.CRSError, pyproj.exceptions.CRSError)


@dataclass(frozen=True)
class Layer:
    """A layer as it was read.

    ``frame.crs`` is what the file declares, or else what its format has by standard; None where
    there is neither, or where the declaration is not understood: ``declaration`` then says what
    was found. ``datum`` says where the CRS comes from. ``encoding`` is that of a Shapefile's
    texts, "" where the format leaves no choice.
    """

    frame: gpd.GeoDataFrame
    declaration: str = ""
    datum: str = ""
    encoding: str = ""


def read_layer(path: Path, layer: str | None) -> Layer:
    """Read a layer as it is; a geometry that cannot be read is None.

    ``layer`` may be left out when the file has one.

    Raises
    ------
    BoundaryError
        The file is missing, cannot be read, has no areas, or leaves the layer open.
    """
    if not path.exists():
        raise BoundaryError([f"{path}: no such file; check the path after --from"])
    try:
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            names = [str(name) for name in gpd.list_layers(path)["name"]]
            chosen = _choose(path, names, layer)
            read = _read(path, chosen)
    except _CRS_ERRORS as error:
        message = f"{path}: declares {prj_words(path)!r}, which is not understood; {SAVE_WITH_CRS}"
        raise BoundaryError([message]) from error
    except (RuntimeError, UnicodeDecodeError) as error:
        advice = "give a GeoPackage, Shapefile or GeoJSON in UTF-8"
        message = f"{path}: cannot be read ({error}); {advice}"
        raise BoundaryError([message]) from error
    if "geometry" not in read.frame.columns or read.frame.empty:
        raise BoundaryError([f"{path}: layer {chosen!r} has no areas; name another with --layer"])
    if read.frame.crs is None and not read.declaration:
        found = prj_words(path) or _said_of_crs(str(warning.message) for warning in said)
        return Layer(read.frame, declaration=found, encoding=read.encoding)
    return read


def _read(path: Path, layer: str) -> Layer:
    form = str(pyogrio.read_info(path, layer=layer, encoding=AS_BYTES)["driver"])
    if form in _POINTS_ELSEWHERE:
        raise BoundaryError([f"{path}: only points to other files; give the file with the areas"])
    if form == _SHAPEFILE:
        frame, encoding = read_shapefile(path, layer)
        return Layer(frame, datum=_declared(frame), encoding=encoding)
    frame = gpd.read_file(path, layer=layer, engine="pyogrio", on_invalid="ignore")
    if form not in _WGS84_BY_STANDARD or "geometry" not in frame.columns:
        return Layer(frame, datum=_declared(frame))
    declared = declared_in_json(path) if form in _CHECKED_HERE else None
    if declared is None:
        return Layer(frame, datum=f"WGS-84, which {_WGS84_BY_STANDARD[form]} has by its standard")
    if declared.crs is None:
        bare = gpd.GeoDataFrame(frame.drop(columns="geometry"), geometry=frame.geometry.to_numpy())
        return Layer(bare, declaration=declared.words)
    frame = frame.set_crs(declared.crs, allow_override=True)
    return Layer(frame, datum=_declared(frame))


def _declared(frame: gpd.GeoDataFrame) -> str:
    crs = getattr(frame, "crs", None)
    return f"WGS-84, from {crs.name} as the file declares" if crs else ""


def _said_of_crs(warned: Iterable[str]) -> str:
    """Keep what GDAL said of a coordinate system that it could not read."""
    return "; ".join(dict.fromkeys(text for text in warned if "srs" in text.lower()))


def _choose(path: Path, names: list[str], wanted: str | None) -> str:
    listed = ", ".join(names) or "none"
    if wanted is None and len(names) == 1:
        return names[0]
    if wanted is None:
        raise BoundaryError([f"{path}: has the layers {listed}; choose one with --layer"])
    if wanted not in names:
        raise BoundaryError([f"{path}: has no layer {wanted!r}; it has {listed}"])
    return wanted
