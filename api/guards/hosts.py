"""The host a request names: refused where it is none, and never kept for somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import abort, request
from werkzeug.sansio.utils import host_is_trusted

from mounted import from_host

if TYPE_CHECKING:
    from flask import Flask, Response

#: For an answer with an address in it that whoever asked could choose.
THEIRS_ALONE = "private, no-cache"
OLD_PROTOCOLS = frozenset({"HTTP/0.9", "HTTP/1.0"})


def register(server: Flask) -> None:
    """Refuse a Host header that names no host (400), and mark what was made from one."""

    @server.before_request
    def refuse_no_host() -> None:
        host = request.environ.get("HTTP_HOST")
        if host is None and request.environ.get("SERVER_PROTOCOL") in OLD_PROTOCOLS:
            return
        if not proper(host or ""):
            abort(400, f"Host: found {(host or '')[:40]!r}; expected the name of a host.")

    @server.after_request
    def keep_for_nobody_else(response: Response) -> Response:
        own = request.host_url.rstrip("/")
        if response.location and response.location.startswith(f"{own}/"):
            # Werkzeug's own way of sending on `//data`; its text repeats the whole address.
            response.location = response.location.removeprefix(own)
            response.set_data(b"")
        if from_host():
            response.headers["Cache-Control"] = THEIRS_ALONE
            response.vary.add("Host")
        return response


def proper(host: str) -> bool:
    """Say whether a text is a host's name or address, with or without a port."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    labels = name.removesuffix(".").split(".")
    return host_is_trusted(host) and all(labels)
