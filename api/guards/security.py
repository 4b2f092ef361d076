"""Security headers of every answer, and paths that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, request

from api.guards.problem_words import problem_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flask import Flask, Response

#: Dash answers every unknown path with the page itself; only these are pages.
PAGES = frozenset({"/"})


def policy(script_hashes: Iterable[str], ancestors: str = "'none'") -> str:
    """Return the Content-Security-Policy; scripts are our files and Dash's hashed starter.

    `ancestors` are the origins that may frame the answer, as the policy writes them.
    Styles may be inline because Mantine and Plotly set them; MapLibre's worker is a blob.
    """
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src 'self'", *(f"{value}" for value in script_hashes))),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {ancestors}",
        )
    )


def insist_on_tls(server: Flask, seconds: int) -> None:
    """Tell browsers to use https:// alone for that many seconds (HSTS); 0 says nothing."""

    @server.after_request
    def add_header(response: Response) -> Response:
        if seconds:
            response.headers["Strict-Transport-Security"] = f"max-age={seconds}"
        return response


def register(server: Flask, script_hashes: Iterable[str]) -> None:
    """Add the headers to every answer and refuse unknown paths."""
    headers = {
        "Content-Security-Policy": policy(script_hashes),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }

    @server.before_request
    def refuse_unknown_paths() -> None:
        catch_all = request.url_rule is not None and "<path:path>" in request.url_rule.rule
        if catch_all and request.endpoint == "/<path:path>" and request.path not in PAGES:
            abort(404, problem_texts()("problem.no_page"))

    @server.after_request
    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response
