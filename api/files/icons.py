"""`/favicon.ico` and `/site.webmanifest`: the map's mark for who looks at the usual places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import request

from api.pages.answers import answer
from layers.registry import vocabulary
from mounted import root
from state.address import parse
from texts import texts_for
from views.document.web_manifest import manifest

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask, Response

    from data.releases import Releases

ICON = "image/x-icon"
#: Where Dash has an icon of its own, which pages of yesterday may still name.
OF_DASH = "/_favicon.ico"
MANIFEST = "application/manifest+json"


def register(server: Flask, releases: Releases, assets: Path) -> None:
    """Add the two routes, and put the mark where Dash had its own."""
    picture = (assets / "icons" / "favicon.ico").read_bytes()

    @server.get("/favicon.ico")
    def icon() -> Response:
        return answer(releases.current().dataset, picture, ICON)

    server.view_functions[OF_DASH] = icon

    @server.get("/site.webmanifest")
    def site_manifest() -> Response:
        release, query = releases.current(), request.query_string.decode("ascii", "replace")
        state, _ = parse(query, release.derived(vocabulary))
        body = json.dumps(manifest(texts_for(state.lang), root()), ensure_ascii=False)
        return answer(release.dataset, body.encode(), MANIFEST)
