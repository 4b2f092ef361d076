"""The shipped boundaries: counties, prefectures and the province, with labels and neighbours."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

import geopandas as gpd
from pydantic import ValidationError

from geo.errors import BoundaryError
from geo.manifest import MANIFEST, BoundaryMeta, Manifest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["LEVELS", "Boundaries", "BoundaryError", "BoundaryMeta", "Level", "load_boundaries"]

Level: TypeAlias = Literal["county", "prefecture", "province"]
LEVELS: tuple[Level, ...] = ("county", "prefecture", "province")
TILED: tuple[Level, ...] = ("county", "prefecture")
REBUILD = "run `python -m geo.build`"


@dataclass(frozen=True)
class Boundaries:
    """Hold the boundaries of one province at three levels.

    ``county``, ``prefecture`` and ``province`` are frames indexed by adcode (text), in
    EPSG:4326, with geometry, label_lon and label_lat (degrees, a point inside the area) and
    parent_adcode ("" for the province). ``neighbours`` maps each county-level and
    prefecture-level adcode to the sorted adcodes of its level that share a border with it.
    ``tiles`` holds frames like those: county and prefecture with one hexagon per area, and
    groups, the county tiles of each prefecture in one piece where they hang together.
    """

    county: gpd.GeoDataFrame
    prefecture: gpd.GeoDataFrame
    province: gpd.GeoDataFrame
    neighbours: Mapping[str, tuple[str, ...]]
    meta: BoundaryMeta
    tiles: Mapping[str, gpd.GeoDataFrame] = field(default_factory=dict)

    def level(self, name: Level) -> gpd.GeoDataFrame:
        """Return the frame of one level."""
        return {
            "county": self.county,
            "prefecture": self.prefecture,
            "province": self.province,
        }[name]

    def reviewed_as(self, number: str) -> Boundaries:
        """Return these boundaries under a map review number (审图号); "" keeps their own."""
        if not number:
            return self
        return replace(self, meta=self.meta.model_copy(update={"review_number": number}))

    def dated(self, day: str) -> Boundaries:
        """Return these boundaries with the date of their lines, where they state none."""
        if not day or self.meta.vintage:
            return self
        return replace(self, meta=self.meta.model_copy(update={"vintage": day}))


def load_boundaries(folder: Path) -> Boundaries:
    """Read and check the shipped boundaries of a folder.

    Raises
    ------
    BoundaryError
        A file is missing, unreadable, changed since it was built, or does not fit the others.
    """
    manifest = _read_manifest(folder / MANIFEST)
    _raise_if(list(_file_problems(folder, manifest)))
    frames = {level: _read_level(folder / f"{level}.geojson") for level in LEVELS}
    tiles = {name: _read_level(folder / f"tiles-{name}.geojson") for name in (*TILED, "groups")}
    boundaries = Boundaries(
        **frames,
        neighbours=MappingProxyType(dict(manifest.neighbours)),
        meta=manifest.meta,
        tiles=MappingProxyType(tiles),
    )
    _raise_if(list(_content_problems(folder, boundaries, manifest)))
    return boundaries


def _read_manifest(path: Path) -> Manifest:
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror}); {REBUILD}"
        raise BoundaryError([message]) from error
    except ValidationError as error:
        problems = [
            f"{path}: {'.'.join(map(str, detail['loc'])) or 'the file'}: {detail['msg']}; {REBUILD}"
            for detail in error.errors()
        ]
        raise BoundaryError(problems) from error
    if manifest.computed_digest() != manifest.meta.digest:
        message = f"{path}: changed since it was built, its digest does not match; {REBUILD}"
        raise BoundaryError([message])
    return manifest


def _file_problems(folder: Path, manifest: Manifest) -> Iterator[str]:
    for name, expected in manifest.files.items():
        path = folder / name
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            yield f"{path}: cannot be read ({error.strerror}); {REBUILD}"
            continue
        if found != expected:
            yield (
                f"{path}: changed since it was built, found sha256 {found[:12]}, "
                f"expected {expected[:12]}; restore the file or {REBUILD}"
            )


def _read_level(path: Path) -> gpd.GeoDataFrame:
    try:
        frame = gpd.read_file(path, engine="pyogrio")
        columns = ["adcode", "parent_adcode", "label_lon", "label_lat", "geometry"]
        return frame[columns].set_index("adcode").sort_index()
    except (KeyError, RuntimeError, OSError, ValueError) as error:
        message = f"{path}: not a boundary file ({error}); {REBUILD}"
        raise BoundaryError([message]) from error


def _content_problems(folder: Path, found: Boundaries, manifest: Manifest) -> Iterator[str]:
    for level in LEVELS:
        frame, expected = found.level(level), manifest.counts.get(level)
        path = folder / f"{level}.geojson"
        if len(frame) != expected:
            yield f"{path}: {len(frame)} areas, expected {expected}; {REBUILD}"
        if not frame.index.is_unique:
            yield f"{path}: an adcode stands on two areas, expected one each; {REBUILD}"
    for level in TILED:
        if list(found.tiles[level].index) != list(found.level(level).index):
            yield f"{folder}/tiles-{level}.geojson: not the areas of the level; {REBUILD}"
    yield from _parent_problems(
        folder / "county.geojson", found.county, set(found.prefecture.index)
    )
    yield from _parent_problems(
        folder / "prefecture.geojson", found.prefecture, set(found.province.index)
    )
    known = {*found.county.index, *found.prefecture.index}
    if set(found.neighbours) != known:
        odd = ", ".join(sorted(known ^ set(found.neighbours))[:5])
        yield f"{folder / MANIFEST}: neighbours do not fit the areas ({odd}); {REBUILD}"


def _parent_problems(path: Path, frame: gpd.GeoDataFrame, parents: set[str]) -> Iterator[str]:
    for adcode, parent in frame["parent_adcode"].items():
        if parent not in parents:
            yield f"{path}: {adcode} lies in {parent!r}, which has no boundary; {REBUILD}"


def _raise_if(problems: list[str]) -> None:
    if problems:
        raise BoundaryError(problems)
