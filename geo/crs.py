"""Declared coordinate systems, and the way from them to WGS-84."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely
from pyproj import Transformer
from pyproj.exceptions import ProjError

from geo.declared import SAVE_WITH_CRS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyproj import CRS

STORED_DECIMALS = 7  # about 1 cm: drops the noise of a projection, keeps shared vertices shared
CHINA = (73.0, 3.0, 136.0, 54.0)
_SHIFTED = re.compile(r"gcj|bd[-_ ]?09|火星|百度", re.IGNORECASE)
_NOWHERE = re.compile(r"undefined|nonearth", re.IGNORECASE)
_ASK = "ask its keeper for the file in CGCS2000 (EPSG:4490)"


def crs_problem(crs: CRS | None, declaration: str = "") -> str | None:
    """Say why coordinates in a declared CRS cannot be brought to WGS-84; None when they can.

    ``declaration`` is what the file says, where that was not understood.
    """
    if crs is None and declaration:
        return f"declares {declaration!r}, which is not understood; {SAVE_WITH_CRS}"
    if crs is None:
        return "declares no coordinate system; add its .prj, or save it again with its CRS"
    if _SHIFTED.search(crs.name):
        return f"declares {crs.name}, the shifted coordinates of web maps; {_ASK}"
    if not (crs.is_geographic or crs.is_projected) or _NOWHERE.search(crs.name):
        return f"declares {crs.name}, which is no place on the earth; {SAVE_WITH_CRS}"
    if _is_cgcs2000(crs) or _has_transformation(crs):
        return None
    return f"declares {crs.name}, from which no published transformation to WGS-84 is known; {_ASK}"


def to_lonlat(areas: gpd.GeoSeries) -> gpd.GeoSeries:
    """Bring areas to EPSG:4326, rounded to 7 decimals.

    CGCS2000 is taken as WGS-84: the two agree to a few centimetres.
    """
    rounded = shapely.transform(
        areas.to_crs("EPSG:4326").to_numpy(), lambda xy: np.round(xy, STORED_DECIMALS)
    )
    return gpd.GeoSeries(rounded, areas.index, crs="EPSG:4326")


def outside_china(areas: gpd.GeoSeries) -> Iterator[str]:
    """Name the lon/lat areas that are not in China: their CRS or axes are not as declared."""
    west, south, east, north = CHINA
    for name, (x0, y0, x1, y1) in zip(areas.index, areas.bounds.to_numpy(), strict=True):
        if not (west <= x0 <= x1 <= east and south <= y0 <= y1 <= north):
            yield (
                f"{name}: lies at ({x0:.4f}, {y0:.4f}), outside China; check the declared "
                "coordinate system and the order of the axes"
            )


def _is_cgcs2000(crs: CRS) -> bool:
    datum = crs.geodetic_crs.datum if crs.geodetic_crs else None
    name = datum.name.lower() if datum else ""
    return "2000" in name and ("china" in name or "cgcs" in name)


def _has_transformation(crs: CRS) -> bool:
    try:
        Transformer.from_crs(crs, "EPSG:4326", always_xy=True, allow_ballpark=False)
    except ProjError:
        return False
    return True
