"""An operator's own county file, read and checked: every problem is named in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.codes import parse_code
from geo.coverage import coverage_problems
from geo.crs import crs_problem, outside_china, to_lonlat
from geo.encodings import is_cut_from
from geo.errors import BoundaryError
from geo.layer import read_layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from geo.codes import County

CODE_COLUMNS = (
    *("adcode", "xzqdm", "xzqhdm", "county_code", "xian_code", "code", "dm", "pac", "gb"),
    *("行政区划代码", "区划代码", "行政区代码", "代码"),
)
NAME_COLUMNS = (
    *("name", "name_zh", "xzqmc", "mc", "county", "xian"),
    *("名称", "行政区名称", "行政区划名称"),
)
_POLYGON_TYPES = (3, 6)  # GEOS: Polygon, MultiPolygon


@dataclass(frozen=True)
class Official:
    """The expected counties as WGS-84 (EPSG:4326), indexed by adcode, and how they were read.

    ``datum`` says where their coordinate system comes from; ``encoding`` is that of a
    Shapefile's texts, "" elsewhere.
    """

    areas: gpd.GeoSeries
    datum: str
    encoding: str


def read_official(
    path: Path,
    expected: Mapping[str, County],
    *,
    layer: str | None = None,
    code_column: str | None = None,
) -> Official:
    """Read the expected counties from a file.

    Replaced codes are brought up to date. Coordinates follow the CRS the file declares and
    are never shifted otherwise: an official file is taken at its word.

    Raises
    ------
    BoundaryError
        The file cannot be read, or anything in it is not what a map of the expected counties
        needs. Every problem is listed, by adcode and name.
    """
    read = read_layer(path, layer)
    frame = read.frame
    problems: list[str] = []
    column = _code_column(frame, expected, code_column)
    if column is None:
        problems.append(_no_code_column(frame, code_column))
        codes = pd.Series([None] * len(frame), index=frame.index, dtype=object)
    else:
        codes = frame[column].map(parse_code)
        problems += _code_problems(frame, codes, column, expected)
    names = [_feature_name(frame, codes, row, expected) for row in range(len(frame))]
    areas = gpd.GeoSeries(shapely.force_2d(frame.geometry.to_numpy()), names, crs=frame.crs)
    problems += _geometry_problems(areas)
    problems += _place_problems(areas, read.declaration)
    if problems:
        raise BoundaryError(f"{path.name}: {problem}" for problem in problems)
    located = sorted(zip(codes, to_lonlat(areas), strict=True))
    return Official(gpd.GeoSeries(dict(located), crs="EPSG:4326"), read.datum, read.encoding)


def _code_column(
    frame: gpd.GeoDataFrame, expected: Mapping[str, County], wanted: str | None
) -> str | None:
    if wanted is not None and wanted in frame.columns:
        return wanted
    sought = CODE_COLUMNS if wanted is None else (wanted.lower(),)
    known = [name for name in frame.columns if _rank(name, sought) < len(sought)]
    known.sort(key=lambda name: _rank(name, sought))
    return max(
        known, key=lambda name: frame[name].map(parse_code).isin(expected).sum(), default=None
    )


def _rank(column: object, sought: Sequence[str]) -> int:
    """Return the place of a column among the names sought, one that was cut after all whole ones.

    The number of names when it is none of them, so that it sorts last.
    """
    name = str(column).lower()
    if name in sought:
        return sought.index(name)
    cut = (place for place, whole in enumerate(sought) if is_cut_from(name, whole))
    return next(cut, len(sought))


def _no_code_column(frame: gpd.GeoDataFrame, wanted: str | None) -> str:
    columns = ", ".join(str(name) for name in frame.columns if name != frame.geometry.name)
    sought = f"no column {wanted!r}" if wanted else "no column of county codes"
    return f"{sought} among {columns or 'none'}; name it with --code-column"


def _code_problems(
    frame: gpd.GeoDataFrame, codes: pd.Series, column: str, expected: Mapping[str, County]
) -> Iterator[str]:
    for row, code in enumerate(codes):
        if code not in expected:
            yield (
                f"{_feature_name(frame, codes, row, expected)}: {column} is "
                f"{frame[column].iloc[row]!r}, expected a code of the county table; "
                "correct it or take the feature out"
            )
    counts = codes[codes.isin(expected)].value_counts().sort_index()
    for code, count in counts[counts > 1].items():
        yield (
            f"{code} {expected[str(code)].name}: {count} features, expected one; "
            "join them into one multi-part feature"
        )
    for code in sorted(set(expected) - set(codes)):
        yield f"{code} {expected[code].name}: missing, expected one feature; add it"


def _feature_name(
    frame: gpd.GeoDataFrame, codes: pd.Series, row: int, expected: Mapping[str, County]
) -> str:
    code = codes.iloc[row]
    if code in expected:
        return f"{code} {expected[code].name}"
    known = len(NAME_COLUMNS)
    named = min(frame.columns, key=lambda name: _rank(name, NAME_COLUMNS))
    own_name = f" {frame[named].iloc[row]}" if _rank(named, NAME_COLUMNS) < known else ""
    return f"feature {row + 1}{own_name}"


def _geometry_problems(areas: gpd.GeoSeries) -> Iterator[str]:
    for name, area in zip(areas.index, areas.to_numpy(), strict=True):
        if area is None or area.is_empty:
            yield f"{name}: has no geometry, expected a polygon; draw it or take the feature out"
        elif not isinstance(area, (shapely.Polygon, shapely.MultiPolygon)):
            yield f"{name}: is a {area.geom_type}, expected a Polygon or MultiPolygon"
        elif not area.is_valid:
            yield f"{name}: invalid polygon, {shapely.is_valid_reason(area)}; repair it"


def _place_problems(areas: gpd.GeoSeries, declaration: str) -> Iterator[str]:
    """Check where polygons lie and how they meet; the sound ones are checked whatever the rest."""
    shapes = areas.to_numpy()
    polygonal = np.isin(shapely.get_type_id(shapes), _POLYGON_TYPES)
    is_sound = polygonal & shapely.is_valid(shapes) & ~shapely.is_empty(shapes)
    sound = gpd.GeoSeries(shapes[is_sound], areas.index[is_sound], crs=areas.crs)
    problem = crs_problem(areas.crs, declaration)
    if problem:
        yield problem
    else:
        sound = to_lonlat(sound)
        yield from outside_china(sound)
    for text in coverage_problems(sound):
        yield f"{text}; make the borders of neighbours the same line"
