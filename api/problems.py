"""Errors of plain requests: RFC 9457 problem documents, or a small page for people."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING

from dash.exceptions import DependencyException
from flask import Response, request
from markupsafe import escape
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound

if TYPE_CHECKING:
    from flask import Flask

logger = logging.getLogger("brandmap.api")

PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{status}</title>
<link rel="stylesheet" href="/assets/css/00-tokens.css">
<link rel="stylesheet" href="/assets/css/10-base.css"></head>
<body><main class="lost"><h1>{status}</h1><p>{zh}</p><p lang="en">{detail}</p>
<p><a href="/">回到地图 · Back to the map</a></p></main></body></html>"""
WORDS = {404: "没有这个页面。", 500: "服务器出错了，已经记录下来。"}
OTHER = "这个请求无法处理。"
#: Dash raises these for a package or file of its own that does not exist.
SUITES = "/_dash-component-suites/"
MISSING_FILE = (DependencyException, FileNotFoundError)


def register(server: Flask) -> None:
    """Answer every error with a problem document or a page, never with a traceback."""
    server.register_error_handler(HTTPException, problem)
    server.register_error_handler(Exception, _unexpected)


def problem(error: HTTPException) -> Response:
    """Turn an HTTP error into a response; people's browsers ask for HTML and get a page."""
    status = error.code or InternalServerError.code
    if request.accept_mimetypes.best == "text/html":
        text = PAGE.format(
            status=status, zh=WORDS.get(status, OTHER), detail=escape(error.description or "")
        )
        return Response(text, status, content_type="text/html; charset=utf-8")
    body = {"type": "about:blank", "title": error.name, "status": status}
    if error.description:
        body["detail"] = error.description
    text = json.dumps(body, ensure_ascii=False)
    return Response(text, status, content_type="application/problem+json")


def _unexpected(error: Exception) -> Response:
    if request.path.startswith(SUITES) and isinstance(error, MISSING_FILE):
        return problem(NotFound("There is no such file."))
    logger.error("unexpected error on %s", request.path, exc_info=error)
    return problem(InternalServerError("The error was logged."))
