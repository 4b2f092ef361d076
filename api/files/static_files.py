"""Files for browsers: kept for good only under an address that names what is in them now."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dash.fingerprint import build_fingerprint, check_fingerprint
from flask import Response, request

from api.files.precompressed import IMMUTABLE
from api.guards.revalidation import ASK_AGAIN
from views.versioned import fingerprint

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from flask import Flask

PREFIX = "/assets/"
#: Files of the libraries whose components are on the page.
SUITES = "/_dash-component-suites/"
#: Heavy files are compressed once, when they are built, and lie beside the plain ones.
BROTLI = ".br"
FOUND = frozenset({200, 206, 304})


def register(server: Flask, folder: Path, suites: Mapping[str, Collection[str]]) -> None:
    """Send files that have a `.br` sibling in that form, and say how long each file may be kept.

    `suites` holds the files of each library that may be asked for. Anybody may ask for a file
    with a fingerprint of tomorrow: what is not the file's own must not be kept under it.
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
    def say_how_long(response: Response) -> Response:
        path = request.path
        if response.status_code not in FOUND or not path.startswith((PREFIX, SUITES)):
            return response
        if path.startswith(PREFIX):
            own = request.args.getlist("m") == [fingerprint(folder / path.removeprefix(PREFIX))]
        else:
            own = path.removeprefix(SUITES) in addresses(suites, path.removeprefix(SUITES))
        response.headers["Cache-Control"] = IMMUTABLE if own else ASK_AGAIN
        return response


def addresses(suites: Mapping[str, Collection[str]], asked: str) -> frozenset[str]:
    """Return the lasting addresses, below `SUITES`, of the file that an address asks for.

    Dash names the version and the time of a file. A script asks for its parts under its own
    time, so those of the files beside it count too.
    """
    library, _, path = asked.partition("/")
    plain, _ = check_fingerprint(path)
    part = plain.rpartition("/")[0]
    top = sys.modules[library]
    version = getattr(sys.modules.get(f"{library}.{part}", top), "__version__", "")
    folder = Path(top.__file__ or "").parent
    beside = (folder / name for name in suites[library] if name.rpartition("/")[0] == part)
    times = {int(file.stat().st_mtime) for file in beside if file.is_file()}
    return frozenset(f"{library}/{build_fingerprint(plain, version, time)}" for time in times)
