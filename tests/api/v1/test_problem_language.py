"""A problem speaks one language: that of `lang`, else of Accept-Language, else English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from app import create_app
from settings import Settings

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

LONG = "x" * 9_000
#: Every kind of refusal: the status, the method, the address.
REFUSALS = [
    (400, "GET", "/api/v1/brands?rank=nationl&page=0&colour=red&q=%ff&wide=1&wide=0"),
    (400, "GET", "/api/v1/areas?variable=mining&sort=value"),
    (400, "GET", "/api/v1/layers/brand-count?variable=mining&classes=5,1"),
    (400, "GET", "/api/v1/search?limit=0"),
    (400, "GET", "/api/v1/search?q="),
    (404, "GET", "/api/v1/brands/nobody"),
    (404, "GET", "/api/v1/search?q=x&release=000000000000"),
    (404, "GET", "/api/v1/brands?release=000000000000"),
    (404, "GET", "/api/v1/nowhere"),
    (404, "GET", "/api/nowhere"),
    (404, "GET", "/api/v2/brands"),
    (405, "POST", "/api/v1/brands"),
    (405, "DELETE", "/api/v1/search?q=x"),
    (406, "GET", "/api/v1/areas.geojson"),
    (414, "GET", "/api/v1/brands?q=" + "x" * 3_000),
    (414, "GET", f"/api/v1/brands?q={LONG}"),
    (500, "GET", "/api/broken"),
]
#: What the visitor says, and the language that answers.
ASKED = [
    ("", "", "en"),
    ("", "fr", "en"),
    ("", "*", "en"),
    ("", "zh-CN,zh;q=0.9,en;q=0.8", "zh"),
    ("", "en-GB,zh;q=0.5", "en"),
    ("en", "zh-CN", "en"),
    ("zh", "en-GB", "zh"),
    ("fr", "zh-CN", "zh"),
]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client of an application with a route that fails."""
    server = create_app(Settings()).server
    server.add_url_rule("/api/broken", view_func=lambda: 1 / 0)
    test_client: FlaskClient = server.test_client()
    return test_client


def ask(client: FlaskClient, method: str, path: str, lang: str, accepted: str) -> TestResponse:
    headers = {"Accept": "text/html"} if "geojson" in path else {}
    if accepted:
        headers["Accept-Language"] = accepted
    if lang:
        path += f"{'&' if '?' in path else '?'}lang={lang}"
    return client.open(path, method=method, headers=headers)


def words_of(problem: dict[str, Any]) -> list[str]:
    """Return every sentence of a problem document."""
    wrong = [error[part] for error in problem.get("errors", ()) for part in ("expected", "advice")]
    return [problem["title"], problem["detail"], *wrong]


def speaks(answer: TestResponse) -> str:
    """Return the language of all words of a problem, "mixed" if they differ."""
    chinese = {bool(re.search(r"[\u4e00-\u9fff]", text)) for text in words_of(answer.get_json())}
    return "mixed" if len(chinese) > 1 else "zh" if True in chinese else "en"


@pytest.mark.parametrize(("lang", "accepted", "expected"), ASKED)
@pytest.mark.parametrize(("status", "method", "path"), REFUSALS)
def test_every_refusal_speaks_the_language_of_the_request(
    client: FlaskClient, status: int, method: str, path: str,
    lang: str, accepted: str, expected: str,
) -> None:  # fmt: skip
    answer = ask(client, method, path, lang, accepted)
    assert answer.status_code in {status, 400 if lang == "fr" else status}
    assert answer.mimetype == "application/problem+json"
    assert speaks(answer) == expected
    assert answer.headers["Content-Language"] == {"zh": "zh-CN", "en": "en"}[expected]
    assert "Accept-Language" in answer.vary


@pytest.mark.parametrize(("accepted", "expected"), [("", "en"), ("zh-CN", "zh")])
def test_too_much_is_refused_in_the_language_of_the_request(accepted: str, expected: str) -> None:
    client = create_app(Settings(rate_limit="1/minute")).server.test_client()
    client.get("/api/v1/layers")
    answer = ask(client, "GET", "/api/v1/layers", "", accepted)
    assert (answer.status_code, speaks(answer)) == (429, expected)
    assert answer.headers["Retry-After"]
    large = client.post("/api/v1/layers", data=b"x" * 70_000)
    assert large.status_code == 413


def test_a_word_that_was_meant_is_asked_for_in_chinese(client: FlaskClient) -> None:
    (error,) = client.get("/api/v1/brands?sort=nam&lang=zh").get_json()["errors"]
    assert error["expected"].endswith("（是不是“name”？）")
