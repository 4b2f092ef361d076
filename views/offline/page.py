"""The single file: one HTML document with the map, its data, its scripts and its own policy."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from layers.registry import SHORTLIST
from scene.colours import COLOURS
from scene.places import label_points, tile_points
from scene.scene import compose
from state.view_state import Language, Points, Shape, Theme
from texts import texts_for
from views.markup import json_block
from views.offline.folium_map import draw
from views.offline.found import found_by
from views.offline.told import fills, told
from views.still.areas import textures
from views.still.shapes import Place, ground_of
from views.templates import template

if TYPE_CHECKING:
    from scene.scene import Scene

HERE = Path(__file__).parent
#: The textures of the file are those of a map this wide, in pixels.
GROUND = Place(0, 0, 900)


@dataclass(frozen=True, slots=True)
class OfflinePage:
    """Hold a document and the Content-Security-Policy that allows its own scripts and no other."""

    html: str
    policy: str


def offline_page(scene: Scene, leaflet: Path) -> OfflinePage:
    """Return the view as one document; `leaflet` is the folder of the vendored library.

    It makes no request, whatever is done with it. Both languages are inside.
    """
    drawn, library = draw(scene), _library(leaflet)
    own = (leaflet.parents[1] / "js" / "pages" / "offline.js").read_text("utf-8")
    scripts = [library.script, drawn.script, own]
    allowed = policy(scripts)
    meta = scene.dataset.boundaries.meta
    html = template("offline.html").render(
        t=scene.t,
        theme=scene.state.theme.value,
        look=COLOURS[scene.state.theme],
        paper=COLOURS[Theme.LIGHT],
        policy=allowed,
        styles=[Markup(library.style), Markup(_read("map.css"))],  # noqa: S704  # our own files
        scripts=[Markup(script) for script in scripts],  # noqa: S704  # ours and Folium's
        textures=textures(scene, ground_of(scene, GROUND)),
        map=Markup(drawn.html),  # noqa: S704  # Folium's element of the map
        data=json_block(content(scene)),
        title=scene.view.title,
        reviewed=meta.review_number,
        boundaries=meta.source,
        release=scene.dataset.release,
        languages=[texts_for(lang) for lang in Language],
    )
    return OfflinePage(html, allowed)


def policy(scripts: list[str]) -> str:
    """Return a Content-Security-Policy that runs these scripts and fetches nothing at all."""
    digests = (b64encode(sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def content(scene: Scene) -> dict[str, object]:
    """Return what the script shows: told in each language, and what has no language."""
    spoken = {lang: _scenes(scene, lang) for lang in Language}
    scenes = spoken[scene.state.lang]
    tiled = scene.state.shape is Shape.TILES
    points = tile_points(scene.dataset, scene.view.level) if tiled else label_points(scene.dataset)
    shown = {*scene.view.values, *(brand.home_adcode for brand in scene.brands)}
    known = {*scene.view.values, *(brand.brand_id for brand in scene.brands)}
    found = found_by(scene.dataset)
    return {
        "lang": scene.state.lang,
        "open": scene.state.brand or scene.state.area or "",
        "tags": {lang: texts_for(lang).tag for lang in Language},
        "fills": [fills(one) for one in scenes],
        "points": {
            code: [round(lat, 3), round(lon, 3)]
            for code, (lon, lat) in points.items()
            if code in shown
        },
        "marks": _marks(scene),
        "found": {key: found[key] for key in found if key in known},
        "told": {lang: told(many) for lang, many in spoken.items()},
    }


def _marks(scene: Scene) -> dict[str, int]:
    """Return how many brands there are at each home; nothing where symbols are not wanted."""
    wanted = scene.state.points is Points.BRANDS
    return dict(Counter(brand.home_adcode for brand in scene.brands)) if wanted else {}


def _scenes(scene: Scene, lang: Language) -> list[Scene]:
    """Return the scene in a language, then the layers of the short list."""
    state = scene.state.but(lang=lang)
    if state.points is not Points.BRANDS:
        state = state.but(points=Points.NONE)  # others are not drawn
    others = [layer.id for layer in SHORTLIST if layer.id != state.layer]
    states = [state, *(state.but(layer=layer, variable=None, classes="") for layer in others)]
    return [compose(scene.dataset, one) for one in states]


@dataclass(frozen=True, slots=True)
class _Library:
    script: str
    style: str


@cache
def _library(folder: Path) -> _Library:
    script, style = next(folder.glob("leaflet-*.js")), next(folder.glob("leaflet-*.css"))
    return _Library(script.read_text("utf-8"), style.read_text("utf-8"))


@cache
def _read(name: str) -> str:
    return (HERE / name).read_text("utf-8")
