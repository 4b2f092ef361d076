"""`/api/v1/search`: what answers to a text, the best first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Response, request
from pydantic import Field

from api.answers import answer
from api.problems import WrongParameter
from api.query_model import Query
from api.query_reader import WrongQuery, check_release, read_query
from layers.registry import vocabulary
from search import build, find
from state.address import MAX_TEXT_LENGTH
from texts import texts_for
from views.search_answer import search_answer

if TYPE_CHECKING:
    from flask import Flask

    from data.dataset import Dataset
    from texts import Texts

MOST_HITS = 50


class SearchQuery(Query):
    """Hold what to look for, in which language to answer, and how many answers to give."""

    q: str = ""
    limit: int = Field(12, ge=1, le=MOST_HITS)


def register(server: Flask, dataset: Dataset) -> None:
    """Index one release and add the route; a query that cannot be read is 400."""
    index = build(dataset)
    words = vocabulary(dataset)

    @server.get("/api/v1/search")
    def search() -> Response:
        query = read_query(SearchQuery, request.query_string, words)
        check_release(dataset, query)
        t = texts_for(query.lang)
        if not query.q:
            raise WrongQuery([_nothing(t)], t)
        hits = find(index, query.q, query.lang, query.limit)
        body = json.dumps(search_answer(dataset, query.q, hits, t), ensure_ascii=False)
        return answer(dataset, body.encode(), "application/json")


def _nothing(t: Texts) -> WrongParameter:
    return WrongParameter(
        parameter="q",
        found="",
        expected=t("api.expected_text", most=MAX_TEXT_LENGTH),
        advice=t("search.advice"),
    )
