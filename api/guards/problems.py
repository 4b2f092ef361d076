"""Errors of plain requests: RFC 9457 problem documents, or a small page for people."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from dash.exceptions import DependencyException
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound

from api.guards.problem_words import API, detail, problem_texts, title
from mounted import root
from views.page.lost import lost_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

    from data.releases import Releases
    from scene.site import Site

logger = logging.getLogger("brandmap.api")

#: Dash raises these for a package or file of its own that does not exist.
SUITES = "/_dash-component-suites/"
MISSING_FILE = (DependencyException, FileNotFoundError)

MEDIA_TYPE = "application/problem+json"
#: Headers of an error that say what to do instead.
HELPFUL = frozenset({"Allow", "Retry-After"})


class WrongParameter(BaseModel):
    """Name one mistake of a query: where, what was found, what was expected, what to do."""

    model_config = ConfigDict(frozen=True)

    parameter: str = Field(description="its name, cut after 40 characters")
    found: str = Field(description="its value, cut after 40 characters")
    expected: str
    advice: str


class Problem(BaseModel):
    """Describe an error as RFC 9457 has it."""

    type: str = Field("about:blank", description="the status says what kind of problem it is")
    title: str
    status: int
    detail: str | None = None
    errors: tuple[WrongParameter, ...] | None = Field(
        None, description="every wrong parameter of the query"
    )


def register(server: Flask, site: Site, releases: Releases) -> None:
    """Answer every error with a problem document or a page, never with a traceback.

    `site` and the current release are what the footer of the page says.
    """

    def page(status: int, detail: str) -> str:
        return lost_page(status, detail, site, releases.current().id, root())

    server.register_error_handler(HTTPException, partial(_problem, page=page))
    server.register_error_handler(Exception, partial(_unexpected, page=page))


def _problem(error: HTTPException, page: Callable[[int, str], str]) -> Response:
    """Turn an HTTP error into a response; people's browsers ask for HTML and get a page."""
    status = error.code or InternalServerError.code
    for_people = not request.path.startswith(API)
    helpful = [pair for pair in error.get_headers() if pair[0] in HELPFUL]
    headers = [*helpful, ("Vary", "Accept")]
    accepted = request.accept_mimetypes
    if for_people and accepted["text/html"] > accepted[MEDIA_TYPE]:
        text = page(status, error.description or "")
        return Response(text, status, headers, content_type="text/html; charset=utf-8")
    return _document(error, status, headers)


def _document(error: HTTPException, status: int, headers: list[tuple[str, str]]) -> Response:
    """Write a problem document in the language of the request."""
    t = problem_texts()
    body = Problem(
        title=title(error, t),
        status=status,
        detail=detail(error, t) or None,
        errors=getattr(error, "errors", None),
    )
    text = body.model_dump_json(exclude_none=True)
    response = Response(text, status, headers, content_type=MEDIA_TYPE)
    response.content_language.add(t.tag)
    response.vary.add("Accept-Language")
    return response


def _unexpected(error: Exception, page: Callable[[int, str], str]) -> Response:
    if request.path.startswith(SUITES) and isinstance(error, MISSING_FILE):
        return _problem(NotFound("There is no such file."), page)
    logger.error("unexpected error on %s", request.path, exc_info=error)
    return _problem(InternalServerError(problem_texts()("problem.logged")), page)
