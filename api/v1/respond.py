"""Answer a request of a route: read, negotiate, build once, say how long it may be kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flask import request
from werkzeug.exceptions import NotAcceptable
from werkzeug.http import parse_options_header

from api.answers import answer
from api.query_model import Format, Listing
from api.query_reader import check_release, read_query
from api.v1.route import MIMETYPES, Call, Rendered
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Response

    from api.query_model import Query
    from api.v1.route import Route
    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

#: Answers kept per route, by query and form; the largest, all counties' outlines, is 0.6 MB.
KEPT = 64
#: An answer pinned to a release changes only with the program, so it is kept for a day.
PINNED = "public, max-age=86400"
TOTAL = "X-Total-Count"


def responder(route: Route, dataset: Dataset, vocabulary: Vocabulary) -> Callable[..., Response]:
    """Return the view function of a route, with a cache of its own."""

    @lru_cache(maxsize=KEPT)
    def rendered(call: Call, form: Format) -> Rendered:
        return route.forms[form](call)

    def respond(subject: str = "") -> Response:
        names_layer = subject if route.path.startswith("/layers/") else ""
        query = read_query(route.query, request.query_string, vocabulary, names_layer)
        form = _form(route, query)
        check_release(dataset, query)
        call = Call(dataset, query, subject, request.script_root)
        found = rendered(call, form)
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


def _form(route: Route, query: Query) -> Format:
    """Return the form of the answer: the one the query names, else the best accepted."""
    named = getattr(query, "format", None)
    if named is not None:
        return Format(named)
    offered = {parse_options_header(MIMETYPES[form])[0]: form for form in route.forms}
    accepted = request.accept_mimetypes
    best = accepted.best_match(offered) if accepted else next(iter(offered))
    if best is None:
        t = texts_for(query.problem_lang)
        raise NotAcceptable(t("api.not_acceptable", offered=t("number.joiner").join(offered)))
    return offered[best]
