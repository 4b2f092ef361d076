"""Where the application is mounted on its host; proxies in front hand on whole paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, redirect, request

from api.guards.problem_words import problem_texts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from flask import Flask
    from werkzeug.wrappers import Response

#: In the environment of a request for something beside the application.
BESIDE = "brandmap.beside"
MOVED = 308


def register(server: Flask, mounted: str) -> None:
    """Answer under a path such as `/labour-map`; "" is the top of the host, and does nothing.

    The path becomes the request's SCRIPT_NAME, so routes never hold it. What lies beside it is
    404, and the path without its slash leads to the first page.
    """
    if not mounted:
        return
    # Flask's own way of putting a layer around an application.
    server.wsgi_app = under(server.wsgi_app, mounted)  # type: ignore[method-assign, assignment]

    @server.before_request
    def refuse_beside() -> Response | None:
        if request.environ.get(BESIDE):
            abort(404, problem_texts()("problem.mounted", mounted=mounted))
        if not request.environ["PATH_INFO"]:
            query = request.query_string.decode("ascii", "replace")
            return redirect(f"{mounted}/?{query}" if query else f"{mounted}/", MOVED)
        return None


def under(application: WSGIApplication, mounted: str) -> WSGIApplication:
    """Return an application that takes the path it is mounted at off every request."""

    def at_mount(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        own = path.removeprefix(mounted)
        beside = own == path or not (own == "" or own.startswith("/"))
        changes = {"SCRIPT_NAME": mounted, "PATH_INFO": path if beside else own, BESIDE: beside}
        return application(environ | changes, start_response)

    return at_mount
