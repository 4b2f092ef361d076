"""Version 1 of the HTTP API, under `/api/v1`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from api.pages.answers import answer
from api.v1 import areas, brands, layers, releases, sources
from api.v1.openapi import document
from api.v1.respond import responder
from api.v1.route import ROOT
from data.media_types import JSON
from layers.registry import vocabulary
from mounted import root

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask, Response

    from api.v1.route import Route
    from data.dataset import Dataset
    from data.releases import Releases

ROUTES: tuple[Route, ...] = (
    *brands.ROUTES,
    *areas.ROUTES,
    *layers.ROUTES,
    *sources.ROUTES,
    *releases.ROUTES,
)


def register(server: Flask, releases: Releases) -> None:
    """Add the routes and the document that describes them, `/api/v1/openapi.json`."""
    for route in ROUTES:
        view = responder(route, releases)
        server.add_url_rule(route.rule, endpoint=f"v1{route.path}", view_func=view, methods=["GET"])

    @server.get(f"{ROOT}/openapi.json")
    def openapi() -> Response:
        release = releases.current()
        return answer(release.dataset, release.derived(_documents)(root()), JSON)


def _documents(dataset: Dataset) -> Callable[[str], bytes]:
    """Return what describes the API of a release, once for each path it is mounted at."""
    return cache(lambda root: document(ROUTES, dataset, vocabulary(dataset), root))
