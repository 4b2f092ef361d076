"""Liveness and readiness, for whoever watches the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import jsonify

if TYPE_CHECKING:
    from flask import Flask, Response

    from data.releases import Releases


def register(server: Flask, releases: Releases) -> None:
    """Serve /healthz (the process answers) and /readyz (a release is loaded, and which)."""

    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok")

    @server.get("/readyz")
    def readyz() -> Response:
        return jsonify(status="ready", release=releases.current().id)
