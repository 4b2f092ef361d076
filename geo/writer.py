"""Shipped files: the same boundaries always give the same bytes, and replace the old at once."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from shapely.geometry import mapping

from geo.errors import BoundaryError
from geo.manifest import MANIFEST, Manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    import geopandas as gpd

    from geo.manifest import BoundaryMeta

LICENCE_FILE = "LICENSE.txt"


def geojson_bytes(frame: gpd.GeoDataFrame) -> bytes:
    """Write a frame indexed by adcode as GeoJSON, one feature per line, in code order."""
    features = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"adcode": adcode, **row.drop("geometry").to_dict()},
                "geometry": mapping(row["geometry"]),
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for adcode, row in frame.sort_index().iterrows()
    ]
    lines = ",\n".join(features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def manifest_bytes(
    meta: BoundaryMeta,
    counts: Mapping[str, int],
    neighbours: Mapping[str, tuple[str, ...]],
    files: Mapping[str, bytes],
) -> bytes:
    """Write boundaries.json for a set of files."""
    digests = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    manifest = Manifest(
        meta=meta, counts=dict(counts), files=digests, neighbours=dict(neighbours)
    ).sealed()
    return (json.dumps(manifest.content(), ensure_ascii=False, indent=1) + "\n").encode()


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put the files in place of the folder, or leave it as it was when something fails.

    Raises
    ------
    BoundaryError
        The folder holds something that is not a built boundary file, or cannot be written.
    """
    _refuse_foreign(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise BoundaryError([f"{folder}: cannot be written ({error.strerror})"]) from error
    try:
        _swap(folder, staging, files)
    except OSError as error:
        message = f"{folder}: cannot be written ({error.strerror}); the old files are in place"
        raise BoundaryError([message]) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _swap(folder: Path, staging: Path, files: Mapping[str, bytes]) -> None:
    new, old = staging / "new", staging / "old"
    new.mkdir()
    for name, content in files.items():
        (new / name).write_bytes(content)
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _refuse_foreign(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise BoundaryError([f"{folder}: is a file, expected a folder; give another --out"])
    foreign = [
        path.name
        for path in sorted(folder.iterdir())
        if path.name not in {MANIFEST, LICENCE_FILE} and path.suffix != ".geojson"
    ]
    if foreign:
        raise BoundaryError(
            f"{folder / name}: not a boundary file and would be lost; move it or give another --out"
            for name in foreign
        )
