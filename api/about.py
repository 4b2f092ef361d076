"""`/about`: who runs the map, how it counts, and the accessibility statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from api.answers import HTML, answer
from layers.registry import vocabulary
from state.address import parse
from views.about_page import about_page
from views.bundled import bundled

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask, Response

    from data.dataset import Dataset
    from views.site import Site


def register(server: Flask, dataset: Dataset, site: Site, assets: Path) -> None:
    """Add the page; `assets` is the folder whose licence files it lists."""
    words, works = vocabulary(dataset), bundled(assets)

    @server.get("/about")
    def about() -> Response:
        state, _ = parse(request.query_string.decode("ascii", "replace"), words)
        return answer(dataset, about_page(dataset, state, site, works).encode(), HTML)
