"""`/map.html`: the view of a query as one file that opens anywhere and asks for nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flask import request

from api.files.pictures import flag, pictured
from api.pages.answers import answer
from layers.registry import vocabulary
from scene.exports import MAP_HTML
from scene.scene import compose
from state.address import parse
from views.offline.page import OfflinePage, offline_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask, Response

    from data.dataset import Dataset
    from data.releases import Releases
    from state.view_state import ViewState

#: Files kept ready, some 1.5 MB each.
KEPT = 12


def register(server: Flask, releases: Releases, leaflet: Path) -> None:
    """Add the route; `leaflet` is the folder of the vendored library.

    It takes the page's query and leaves out what it does not know, as the page does;
    `download=1` names the file. The document carries its own policy.
    """

    def pages(dataset: Dataset) -> Callable[[ViewState], OfflinePage]:
        return lru_cache(KEPT)(lambda state: offline_page(compose(dataset, state), leaflet))

    @server.get(MAP_HTML.path)
    def map_html() -> Response:
        wanted = flag("download")
        release = releases.current()
        dataset, words = release.dataset, release.derived(vocabulary)
        state, _ = parse(request.query_string.decode("ascii", "replace"), words)
        found = release.derived(pages)(pictured(state))
        response = answer(dataset, found.html.encode(), MAP_HTML.media_type)
        response.headers["Content-Security-Policy"] = f"{found.policy}; frame-ancestors 'none'"
        if wanted:
            name = MAP_HTML.file(dataset.release)
            response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
