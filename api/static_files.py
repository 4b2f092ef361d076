"""Files of `assets/` for browsers: kept for good where the address names the version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, request

from api.precompressed import IMMUTABLE

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

PREFIX = "/assets/"
#: Heavy files are compressed once, when they are built, and lie beside the plain ones.
BROTLI = ".br"


def register(server: Flask, folder: Path) -> None:
    """Send files that have a `.br` sibling in that form, and let browsers keep versioned ones.

    Dash adds the file's time to its address, so an address with `?m=` never changes its content.
    """
    ready = {
        PREFIX + file.relative_to(folder).with_suffix("").as_posix(): file
        for file in folder.rglob(f"*{BROTLI}")
    }

    @server.before_request
    def send_compressed() -> Response | None:
        file = ready.get(request.path)
        readable = request.method in {"GET", "HEAD"} and request.accept_encodings["br"]
        if file is None or not readable:
            return None
        response = Response(file.read_bytes(), mimetype="text/javascript")
        response.content_encoding = "br"
        response.vary.add("Accept-Encoding")
        return response

    @server.after_request
    def keep_versioned(response: Response) -> Response:
        versioned = request.path.startswith(PREFIX) and "m" in request.args
        if versioned and response.status_code < 300:  # noqa: PLR2004  # success
            response.headers["Cache-Control"] = IMMUTABLE
        return response
