"""The pages of brands and areas, the map that stands still, and what crawlers ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, abort, redirect, request

from api.files.precompressed import SHORT
from layers.registry import vocabulary
from mounted import base_address, mount_of, root
from scene.scene import compose
from state.address import parse
from state.plain_address import subject_path
from views.document.first_page import still_map
from views.document.sitemap import robots, sitemap
from views.still.paper import PICTURES

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response as Answer

    from api.pages.document import BrandMapDash
    from data.dataset import Dataset
    from data.releases import Releases
    from state.view_state import ViewState

MOVED = 301
STILL = "/map/still.svg"


def register(app: BrandMapDash, releases: Releases) -> None:
    """Add the pages of brands and areas, `/map/still.svg`, `/sitemap.xml` and `/robots.txt`.

    A page has one address: another case or a code that was replaced is sent there for good. What
    the release does not hold is 404. `/map/paper-map.svg` and `/map/paper-key.svg` are what a page
    prints.
    """
    server: Flask = app.server

    @server.get("/<any(brand, Brand, BRAND, area, Area, AREA):kind>/<name>")
    def subject(kind: str, name: str) -> str | Answer:
        address = subject_path(kind, name, releases.current().derived(vocabulary))
        if address is None:
            abort(404, f"There is no {kind.casefold()} called {name[:40]!r} on this map.")
        if request.path != address:
            query = request.query_string.decode("ascii", "replace")
            target = root() + address
            return redirect(f"{target}?{query}" if query else target, MOVED)
        page: str = app.index()  # type: ignore[no-untyped-call]  # Dash has no types there
        return page

    @server.get(STILL)
    def still() -> Response:
        return _kept(still_map(*_asked(releases), root()), "image/svg+xml")

    @server.get("/map/paper-<any(map, key):part>.svg")
    def for_paper(part: str) -> Response:
        return _kept(PICTURES[part](compose(*_asked(releases), root=root())), "image/svg+xml")

    @server.get("/sitemap.xml")
    def site_map() -> Response:
        return _kept(sitemap(releases.current().dataset, base_address(app.site)), "application/xml")

    @server.get("/robots.txt")
    def robots_file() -> Response:
        return _kept(robots(releases.current().dataset, mount_of(app.site)), "text/plain")


def _asked(releases: Releases) -> tuple[Dataset, ViewState]:
    """Return the release that answers this request, and the view that it asks for."""
    release, query = releases.current(), request.query_string.decode("ascii", "replace")
    return release.dataset, parse(query, release.derived(vocabulary))[0]


def _kept(body: str, mimetype: str) -> Response:
    response = Response(body, mimetype=mimetype)
    response.headers["Cache-Control"] = SHORT
    response.add_etag()
    response.make_conditional(request)
    return response
