"""`/api/v1/search`: what answers to a text, the best first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Response, request
from pydantic import Field

from api.guards.problem_words import problem_texts
from api.guards.problems import WrongParameter
from api.pages.answers import answer
from api.v1.query_model import Query
from api.v1.query_reader import WrongQuery, check_release, read_query
from api.v1.search_answer import search_answer
from data.media_types import JSON
from layers.registry import vocabulary
from mounted import root
from search import build, find
from state.address import MAX_TEXT_LENGTH
from texts import texts_for

if TYPE_CHECKING:
    from flask import Flask

    from data.releases import Releases
    from texts import Texts

MOST_HITS = 50


class SearchQuery(Query):
    """Hold what to look for, in which language to answer, and how many answers to give."""

    q: str = ""
    limit: int = Field(12, ge=1, le=MOST_HITS)


def register(server: Flask, releases: Releases) -> None:
    """Index the current release and add the route; a query that cannot be read is 400."""
    releases.current().derived(build)

    @server.get("/api/v1/search")
    def search() -> Response:
        release, wrong = releases.current(), problem_texts()
        words = release.derived(vocabulary)
        query = read_query(SearchQuery, request.query_string, words, wrong)
        check_release(release.dataset, query, wrong)
        if not query.q:
            raise WrongQuery([_nothing(wrong)], wrong)
        t = texts_for(query.lang)
        hits = find(release.derived(build), query.q, query.lang, query.limit)
        found = search_answer(release.dataset, query.q, hits, t, root())
        body = json.dumps(found, ensure_ascii=False)
        return answer(release.dataset, body.encode(), JSON)


def _nothing(t: Texts) -> WrongParameter:
    return WrongParameter(
        parameter="q",
        found="",
        expected=t("api.expected_text", most=MAX_TEXT_LENGTH),
        advice=t("api.do_search"),
    )
