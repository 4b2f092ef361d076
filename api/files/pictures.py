"""`/map.svg` and `/map.png`: the view of a query as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, abort, request

from api.files.raster import BusyError, Studio, png
from api.pages.answers import answer
from data.cache import Cache
from layers.registry import vocabulary
from mounted import root
from scene.exports import MAP_PNG, MAP_SVG
from scene.scene import compose
from state.address import parse
from state.view_state import ViewState
from views.still.card import WIDTH as CARD_WIDTH
from views.still.card import share_card
from views.still.map import static_map

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

    from data.dataset import Dataset
    from data.releases import Releases
    from scene.exports import Export

#: An SVG that is opened by itself runs nothing and loads nothing.
SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
LEAST, MOST, USUAL = 320, 4000, 1000
KEPT_BYTES = 64 * 1024 * 1024
RETRY_SECONDS = 2
BUSY = "Many pictures are being drawn; ask again in a moment."
#: What of a view a picture does not show.
UNSEEN = ("compare", "tab", "rows", "sort", "page")


def register(server: Flask, releases: Releases, fonts: Path) -> None:
    """Add the two routes; `fonts` is the folder with the fonts of the pictures.

    Both take the page's query and leave out what they do not know, as the page does. `card=1`
    is the picture for shared links (1200 x 630), `width` that of a PNG in pixels, `download=1`
    names the file. Wrong values of these are 400; who waited long for other pictures gets 503.
    """
    faces = sorted(fonts.glob("*.otf"))
    cache: Cache[bytes] = Cache(KEPT_BYTES)
    studio = Studio(cache)

    def svg(dataset: Dataset, state: ViewState, *, card: bool) -> bytes:
        picture = share_card if card else static_map

        def draw() -> bytes:
            return picture(compose(dataset, state, root=root())).encode()

        return cache.get_or((dataset.release, state, card), draw)

    def raster(dataset: Dataset, state: ViewState, width: int, *, card: bool) -> bytes:
        def draw() -> bytes:
            return png(svg(dataset, state, card=card).decode(), width, faces)

        try:
            return studio.get((dataset.release, state, card, width), draw)
        except BusyError:
            abort(503, BUSY, retry_after=RETRY_SECONDS)

    def seen() -> tuple[Dataset, ViewState]:
        release, query = releases.current(), request.query_string.decode("ascii", "replace")
        state, _ = parse(query, release.derived(vocabulary))
        return release.dataset, pictured(state)

    @server.get(MAP_SVG.path)
    def map_svg() -> Response:
        dataset, state = seen()
        response = _file(dataset, svg(dataset, state, card=flag("card")), MAP_SVG)
        response.headers["Content-Security-Policy"] = SVG_POLICY
        return response

    @server.get(MAP_PNG.path)
    def map_png() -> Response:
        card = flag("card")
        width = _width(CARD_WIDTH if card else USUAL)
        dataset, state = seen()
        return _file(dataset, raster(dataset, state, width, card=card), MAP_PNG)


def pictured(state: ViewState) -> ViewState:
    """Return a state without what a picture does not show, so that equal pictures are one."""
    plain = ViewState()
    return state.but(**{name: getattr(plain, name) for name in UNSEEN})


def _width(usual: int) -> int:
    raw = request.args.get("width", str(usual))
    if not (raw.isascii() and raw.isdigit() and len(raw) <= len(str(MOST))):
        _refuse("width", raw, f"a whole number of pixels from {LEAST} to {MOST}")
    width = int(raw)
    if not LEAST <= width <= MOST:
        _refuse("width", raw, f"a whole number of pixels from {LEAST} to {MOST}")
    return width


def flag(name: str) -> bool:
    """Return a switch of the query, off where it is not there; 400 unless it is 0 or 1."""
    value = request.args.get(name, "0")
    if value not in {"0", "1"}:
        _refuse(name, value, "0 or 1")
    return value == "1"


def _refuse(name: str, found: str, expected: str) -> None:
    abort(400, f"{name}: found {found[:40]!r}; expected {expected}. Correct it or leave it out.")


def _file(dataset: Dataset, body: bytes, export: Export) -> Response:
    response = answer(dataset, body, export.media_type)
    kind = "attachment" if flag("download") else "inline"
    name = export.file(dataset.release)
    response.headers["Content-Disposition"] = f'{kind}; filename="{name}"'
    return response
