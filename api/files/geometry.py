"""`/geo/`: boundaries, textures, labels, map styles and the way between areas, for browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, abort

from api.files.precompressed import IMMUTABLE, SHORT, Precompressed
from data.media_types import GEOJSON, JSON
from geo.manifest import MANIFEST, Manifest
from scene.geometry import BUILT, computed, geometry_urls
from scene.walk import walk_file
from state.view_state import MapLevel, Shape
from views.map.sources import LANGUAGES, THEMES, style_file

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

    from data.dataset import Dataset
    from data.releases import Releases

PREFIX = "/geo/"


def register(server: Flask, releases: Releases, folder: Path, mounted: str = "") -> None:
    """Add the routes under `/geo/`; `folder` holds the built boundaries of the current release.

    Styles name their geometry under `mounted`, the path the application is mounted at.

    An address with a digest never changes its contents and is cached for good;
    `/geo/<name>.geojson` stays where it is and is checked again after five minutes. Any other
    name, and a digest of another release, is 404.
    """

    def files(dataset: Dataset) -> dict[str, Precompressed]:
        lines = geometry_files(dataset, folder)
        return lines | style_files(dataset, mounted) | walk_files(dataset)

    releases.current().derived(files)

    @server.get(f"{PREFIX}<name>")
    def geometry(name: str) -> Response:
        release = releases.current()
        found = release.derived(files).get(PREFIX + name)
        if found is None:
            abort(404)
        stable = name.removesuffix(".geojson") in geometry_urls(release.dataset)
        return found.respond(SHORT if stable else IMMUTABLE)


def geometry_files(dataset: Dataset, folder: Path) -> dict[str, Precompressed]:
    """Return the GeoJSON of the map by address, each at its digest and at its stable address.

    Raises
    ------
    OSError
        A built file is missing from `folder`.
    ValueError
        `folder` holds other boundaries than the dataset.
    """
    found = Manifest.model_validate_json((folder / MANIFEST).read_bytes()).meta.digest
    expected = dataset.boundaries.meta.digest
    if found != expected:
        raise ValueError(
            f"{folder}: boundaries {found[:8]}, but the dataset was joined with {expected[:8]}; "
            "name the folder that its boundaries were loaded from"
        )
    bodies = {name: (folder / f"{name}.geojson").read_bytes() for name in BUILT}
    bodies |= computed(dataset)
    files: dict[str, Precompressed] = {}
    for name, address in geometry_urls(dataset).items():
        files[address] = files[f"{PREFIX}{name}.geojson"] = Precompressed(bodies[name], GEOJSON)
    return files


def style_files(dataset: Dataset, mounted: str = "") -> dict[str, Precompressed]:
    """Return every map style by address."""
    styles = (style_file(dataset, theme, lang, mounted) for theme in THEMES for lang in LANGUAGES)
    return {address: Precompressed(body, JSON) for address, body in styles}


def walk_files(dataset: Dataset) -> dict[str, Precompressed]:
    """Return where the arrow keys lead, for each level and shape of the map, by address."""
    walks = (walk_file(dataset, level, shape) for level in MapLevel for shape in Shape)
    return {address: Precompressed(body, JSON) for address, body in walks}
