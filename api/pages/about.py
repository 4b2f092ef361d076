"""`/about`: who runs the map, how it counts, and the accessibility statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from api.pages.answers import answer
from data.media_types import HTML
from layers.registry import vocabulary
from mounted import mount_of
from state.address import parse
from views.plain.about_page import about_page
from views.plain.bundled import bundled

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask, Response

    from data.releases import Releases
    from scene.site import Site


def register(server: Flask, releases: Releases, site: Site, assets: Path) -> None:
    """Add the page; `assets` is the folder whose licence files it lists."""
    works = bundled(assets)

    @server.get("/about")
    def about() -> Response:
        release = releases.current()
        words = release.derived(vocabulary)
        state, _ = parse(request.query_string.decode("ascii", "replace"), words)
        dataset = release.dataset
        return answer(
            dataset, about_page(dataset, state, site, works, mount_of(site)).encode(), HTML
        )
