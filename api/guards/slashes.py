"""One address for each answer: with a slash at its end it leads to the one without."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import redirect, request

from api.guards.mount import BESIDE
from mounted import root

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask, Response
    from werkzeug.wrappers import Response as Answer

#: In the environment of a request whose path ended with a slash.
ENDED = "brandmap.slash"
MOVED = 301
#: An answer, or an error that only the query is to blame for.
KNOWN = frozenset({200, 206, 304, 400, 406})


def register(server: Flask, mounted: str) -> None:
    """Send a known path with a slash at its end to the one without, with its query, for good.

    What is not known stays 404. `mounted` is the path the application is mounted at. To be called
    last, so that headers are added to where it leads, not to what it would have answered.
    """
    # Flask's own way of putting a layer around an application.
    server.wsgi_app = unended(server.wsgi_app, mounted)  # type: ignore[method-assign, assignment]

    @server.after_request
    def send_on(response: Response) -> Response | Answer:
        environ = request.environ
        if not environ[ENDED] or environ.get(BESIDE) or not _is_known(response.status_code):
            return response
        response.close()
        # One slash in front, and everything else quoted: it can lead to no other host.
        address = f"{root()}/{quote(request.path.lstrip('/'))}"
        query = request.query_string.decode("ascii", "replace")
        return redirect(f"{address}?{query}" if query else address, MOVED)


def unended(application: WSGIApplication, mounted: str) -> WSGIApplication:
    """Return an application that takes slashes off the end of paths; the first page keeps one."""

    def without(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        kept = path.rstrip("/")
        if kept == mounted:
            kept += path[len(mounted) :][:1]
        return application(environ | {"PATH_INFO": kept, ENDED: kept != path}, start_response)

    return without


def _is_known(status: int) -> bool:
    """Say whether a request's path leads somewhere; a route without a variable part always does."""
    if status == HTTPStatus.NOT_FOUND:
        return request.url_rule is not None and not request.view_args
    return status in KNOWN
