"""Who else's pages may read the public data with a script: nobody, unless the operator says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from flask import Flask, Response

#: Only what anybody may read; never the page or its callbacks.
OPEN = ("/api/", "/geo/", "/data/")
ANY = "*"
READ = "ETag, Link, X-Total-Count, Retry-After"
DAY = "86400"


def register(server: Flask, origins: str) -> None:
    """Let scripts of the origins read what is public; `origins` is `*` or a list with commas.

    No credentials are ever allowed; the API takes none. "" allows no other origin.
    """
    allowed = frozenset(part.strip() for part in origins.split(",") if part.strip())

    @server.after_request
    def allow(response: Response) -> Response:
        if not allowed or not request.path.startswith(OPEN):
            return response
        if ANY not in allowed:
            response.vary.add("Origin")
        origin = request.headers.get("Origin", "")
        if ANY in allowed or origin in allowed:
            response.headers["Access-Control-Allow-Origin"] = ANY if ANY in allowed else origin
            response.headers["Access-Control-Expose-Headers"] = READ
            _answer_preflight(response)
        return response


def _answer_preflight(response: Response) -> None:
    """Say what a script may send, to who asks before it reads."""
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "GET, HEAD"
        response.headers["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
        response.headers["Access-Control-Max-Age"] = DAY
