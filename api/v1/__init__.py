"""Version 1 of the HTTP API, under `/api/v1`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from api.answers import answer
from api.v1 import areas, brands, layers, releases, sources
from api.v1.openapi import document
from api.v1.respond import responder
from api.v1.route import ROOT
from layers.registry import vocabulary
from views.mount import root

if TYPE_CHECKING:
    from flask import Flask, Response

    from api.v1.route import Route
    from data.dataset import Dataset

ROUTES: tuple[Route, ...] = (
    *brands.ROUTES,
    *areas.ROUTES,
    *layers.ROUTES,
    *sources.ROUTES,
    *releases.ROUTES,
)


def register(server: Flask, dataset: Dataset) -> None:
    """Add the routes and the document that describes them, `/api/v1/openapi.json`."""
    words = vocabulary(dataset)
    for route in ROUTES:
        view = responder(route, dataset, words)
        server.add_url_rule(route.rule, endpoint=f"v1{route.path}", view_func=view, methods=["GET"])

    @cache
    def described(_mounted: str) -> bytes:
        return document(ROUTES, dataset, words)

    @server.get(f"{ROOT}/openapi.json")
    def openapi() -> Response:
        return answer(dataset, described(root()), "application/json")
