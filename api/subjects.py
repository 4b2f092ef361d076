"""The pages of brands and areas, the map that stands still, and what crawlers ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Response, abort, redirect, request

from api.precompressed import SHORT
from geo.codes import current_code
from layers.registry import vocabulary
from state.address import parse
from views.document.first_page import still_map
from views.document.index import base_address
from views.document.sitemap import robots, sitemap
from views.mount import root

if TYPE_CHECKING:
    from flask import Flask
    from werkzeug.wrappers import Response as Answer

    from data.dataset import Dataset
    from views.document.index import BrandMapDash

MOVED = 301
STILL = "/map/still.svg"


def register(app: BrandMapDash, dataset: Dataset) -> None:
    """Add the pages of brands and areas, `/map/still.svg`, `/sitemap.xml` and `/robots.txt`.

    A page has one address: another case, a slash at the end or a code that was replaced is sent
    there for good. What the release does not hold is 404.
    """
    server: Flask = app.server
    words = vocabulary(dataset)
    known = {"brand": words.brands, "area": words.areas}

    @server.get("/<any(brand, Brand, BRAND, area, Area, AREA):kind>/<name>", strict_slashes=False)
    def subject(kind: str, name: str) -> str | Answer:
        kind = kind.casefold()
        current = current_code(name.strip().casefold())
        if current not in known[kind]:
            abort(404, f"There is no {kind} called {name[:40]!r} on this map.")
        address = f"/{kind}/{quote(current)}"
        if request.path != address:
            query = request.query_string.decode("ascii", "replace")
            target = root() + address
            return redirect(f"{target}?{query}" if query else target, MOVED)
        page: str = app.index()  # type: ignore[no-untyped-call]  # Dash has no types there
        return page

    @server.get(STILL)
    def still() -> Response:
        state, _ = parse(request.query_string.decode("ascii", "replace"), words)
        return _kept(still_map(dataset, state), "image/svg+xml")

    @server.get("/sitemap.xml")
    def site_map() -> Response:
        return _kept(sitemap(dataset, base_address(app.site)), "application/xml")

    @server.get("/robots.txt")
    def robots_file() -> Response:
        return _kept(robots(base_address(app.site)), "text/plain")


def _kept(body: str, mimetype: str) -> Response:
    response = Response(body, mimetype=mimetype)
    response.headers["Cache-Control"] = SHORT
    response.add_etag()
    response.make_conditional(request)
    return response
