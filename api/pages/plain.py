"""The pages of text that a release, a language and what the operator stated make."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from flask import request

from api.pages.answers import answer
from data.media_types import HTML
from layers.registry import vocabulary
from mounted import mount_of
from scene.pages import ABOUT, DATA
from state.address import parse
from views.plain.about_page import about_page
from views.plain.bundled import bundled
from views.plain.data_page import data_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask, Response

    from data.releases import Releases
    from scene.pages import TextPage
    from scene.site import Site


def register(server: Flask, releases: Releases, site: Site, assets: Path) -> None:
    """Add the pages; `assets` is the folder whose licence files one of them lists."""
    drawn: dict[TextPage, Callable[..., str]] = {
        DATA: data_page,
        ABOUT: partial(about_page, works=bundled(assets)),
    }
    for page, draw in drawn.items():
        _add(server, releases, site, page, draw)


def _add(
    server: Flask, releases: Releases, site: Site, page: TextPage, draw: Callable[..., str]
) -> None:
    @server.get(page.path, endpoint=f"text:{page.path}")
    def text_page() -> Response:
        release = releases.current()
        query = request.query_string.decode("ascii", "replace")
        state, _ = parse(query, release.derived(vocabulary))
        body = draw(release.dataset, state, site, mount=mount_of(site))
        return answer(release.dataset, body.encode(), HTML)
