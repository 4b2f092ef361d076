"""Answer a request of a route: read, negotiate, build once, say how long it may be kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flask import request
from werkzeug.exceptions import NotAcceptable
from werkzeug.http import parse_options_header

from api.guards.problem_words import problem_texts
from api.pages.answers import answer
from api.v1.query_model import Format, Listing
from api.v1.query_reader import check_release, read_query
from api.v1.route import MIMETYPES, Call, Rendered
from layers.registry import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response

    from api.v1.query_model import Query
    from api.v1.route import Route
    from data.dataset import Dataset
    from data.releases import Releases
    from texts import Texts

#: Answers kept per route, by query and form; the largest, all counties' outlines, is 0.6 MB.
KEPT = 64
#: An answer pinned to a release changes only with the program, so it is kept for a day.
PINNED = "public, max-age=86400"
TOTAL = "X-Total-Count"


def responder(route: Route, releases: Releases) -> Callable[..., Response]:
    """Return the view function of a route; what it keeps ends with its release."""

    def renderer(_dataset: Dataset) -> Callable[[Call, Format], Rendered]:
        return lru_cache(KEPT)(lambda call, form: route.forms[form](call))

    def respond(subject: str = "") -> Response:
        names_layer = subject if route.path.startswith("/layers/") else ""
        release, t = releases.current(), problem_texts()
        words = release.derived(vocabulary)
        query = read_query(route.query, request.query_string, words, t, names_layer)
        form = _form(route, query, t)
        check_release(release.dataset, query, t)
        call = Call(release.dataset, query, subject, request.script_root)
        found = release.derived(renderer)(call, form)
        return _respond(call, found, form)

    return respond


def _respond(call: Call, found: Rendered, form: Format) -> Response:
    response = answer(call.dataset, found.body, MIMETYPES[form])
    response.vary.add("Accept")
    if call.query.release is not None:
        response.headers["Cache-Control"] = PINNED
    if found.total is not None:
        response.headers[TOTAL] = str(found.total)
        if links := page_links(call.query, found.total):
            response.headers["Link"] = links
    if form is Format.CSV:
        response.headers["Link"] += schema_link(call.query)
        name = f"{request.path.rpartition('/')[2]}-{call.dataset.release}.csv"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def page_links(query: Query, total: int) -> str:
    """Return the Link header (RFC 8288) of a page: relative addresses of the pages around it."""
    if not isinstance(query, Listing):
        return ""
    last = max(1, -(-total // query.per_page))
    pages = {"first": 1, "prev": query.page - 1, "next": query.page + 1, "last": last}
    return ", ".join(
        f'<{query.but(page=page).canonical()}>; rel="{name}"'
        for name, page in pages.items()
        if 1 <= page <= last
    )


def schema_link(query: Query) -> str:
    """Return what leads from a CSV to what its columns hold, for the end of a Link header."""
    address = query.but(format=Format.SCHEMA.value).canonical()
    return f', <{address}>; rel="describedby"; type="{MIMETYPES[Format.SCHEMA]}"'


def _form(route: Route, query: Query, t: Texts) -> Format:
    """Return the form of the answer: the one the query names, else the best accepted."""
    named = getattr(query, "format", None)
    if named is not None:
        return Format(named)
    offered = {parse_options_header(MIMETYPES[form])[0]: form for form in route.forms}
    accepted = request.accept_mimetypes
    best = accepted.best_match(offered) if accepted else next(iter(offered))
    if best is None:
        raise NotAcceptable(t("api.not_acceptable", offered=t("number.joiner").join(offered)))
    return offered[best]
