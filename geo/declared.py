"""The coordinate system that a GeoJSON or a Shapefile declares, whether it is understood or not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyproj import CRS
from pyproj.exceptions import CRSError

from geo.errors import BoundaryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAVE_WITH_CRS = (
    "save it again with the coordinate system it is really in, such as CGCS2000 (EPSG:4490)"
)
_MOST_WORDS = 120
#: Members by which JSON files declare a coordinate system; plain GeoJSON knows the first alone.
_MEMBERS = ("crs", "coordRefSys", "spatialReference")


@dataclass(frozen=True)
class Declared:
    """A declaration as it is written, and what it means; None when that is not understood."""

    words: str
    crs: CRS | None


def declared_in_json(path: Path) -> Declared | None:
    """Read what a GeoJSON, or a sequence of GeoJSON texts, declares anywhere in it.

    GDAL reads a member ``crs`` that it does not understand as if it were not there, and a
    feature's own not at all. None when nothing is declared: it is then in WGS-84 by RFC 7946.

    Raises
    ------
    BoundaryError
        The file is not JSON in UTF-8, as the standard wants it.
    """
    found = [value for text in _json_texts(path) for value in _declarations(text)]
    if not found:
        return None
    meant = [_understood(member, value) for member, value in found]
    words = [_shown(value) for _, value in found]
    if None in meant or any(crs != meant[0] for crs in meant):
        return Declared(_short(", ".join(dict.fromkeys(words))), None)
    return Declared(words[0], meant[0])


def prj_words(path: Path) -> str:
    """Return the beginning of what a Shapefile's .prj holds; "" when there is none."""
    for suffix in (".prj", ".PRJ"):
        side = path.with_suffix(suffix)
        if path.is_file() and side.is_file():
            return _short(side.read_text("utf-8", errors="replace"))
    return ""


def _json_texts(path: Path) -> list[Any]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        try:
            return [json.loads(text)]
        except json.JSONDecodeError:
            texts = text.split("\x1e") if "\x1e" in text else text.splitlines()
            return [json.loads(part) for part in texts if part.strip()]
    except (OSError, ValueError, RecursionError) as error:
        message = (
            f"{path}: its coordinate system cannot be checked ({error}); "
            "give it unpacked, as GeoJSON in UTF-8"
        )
        raise BoundaryError([message]) from error


def _declarations(item: object) -> Iterator[tuple[str, Any]]:
    """Return the declaring members of a collection, of its features and of their geometries."""
    if not isinstance(item, dict):
        return
    for member in _MEMBERS:
        if member in item:
            yield member, item[member]
    features = item.get("features")
    for part in (item.get("geometry"), *(features if isinstance(features, list) else ())):
        yield from _declarations(part)


def _understood(member: str, value: object) -> CRS | None:
    """Read the named form {"type": "name", "properties": {"name": ...}} and its EPSG variant."""
    if member != "crs" or not isinstance(value, dict):
        return None
    properties = value.get("properties")
    if not isinstance(properties, dict):
        return None
    kind = str(value.get("type")).lower()
    name, code = properties.get("name"), properties.get("code")
    said = name if kind == "name" else f"EPSG:{code}" if kind == "epsg" else None
    try:
        return CRS.from_user_input(said) if isinstance(said, str) and said else None
    except CRSError:
        return None


def _shown(value: object) -> str:
    name = value
    if isinstance(value, dict) and isinstance(value.get("properties"), dict):
        name = value["properties"].get("name") or value
    return _short(name if isinstance(name, str) else json.dumps(name, ensure_ascii=False))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST_WORDS else f"{line[:_MOST_WORDS]}…"
