"""Where the application is mounted: at the top of its host, or under a path of it.

Every address that a browser is given begins with `root()`; routes and states never hold it.
"""

from __future__ import annotations

from flask import has_request_context, request


def root() -> str:
    """Return the path the application is mounted at, without a slash at its end; "" at the top.

    It is the request's SCRIPT_NAME (`api.mount`); outside a request it is "".
    """
    return request.script_root if has_request_context() else ""


def within(path: object) -> object:
    """Return a path of a browser as the application knows it; one from elsewhere stays."""
    return path.removeprefix(root()) if isinstance(path, str) else path
