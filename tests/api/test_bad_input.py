"""Every route, asked in every wrong way: a 4xx that explains itself, or the answer; never a 5xx."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from app import create_app
from settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient
    from werkzeug.routing import Rule
    from werkzeug.test import TestResponse

APP = create_app(Settings())
RULES = tuple(APP.server.url_map.iter_rules())
PROBLEM = "application/problem+json"
KEYS = ("layer", "area", "brand", "q", "lang", "classes", "compare", "release", "page", "width",
        "limit", "format", "step", "steps", "tour", "bom", "download", "rank")  # fmt: skip
THOUSAND = ",".join(f"x{number}" for number in range(1000))
QUERIES = {
    "malformed": "&&=&==&?&%&%zz&%e4%b8",
    "wrong encoding": "&".join(f"{key}=%ff%fe%c0%af" for key in KEYS),
    "null bytes": "&".join(f"{key}=%00a%00" for key in KEYS),
    "control characters": "&".join(f"{key}=%0d%0aX-Evil:1%1b[0m%7f" for key in KEYS),
    "wrong type": "&".join(f"{key}[]=1&{key}={{}}" for key in KEYS),
    "duplicated keys": "&".join(f"{key}=1&{key}=2" for key in KEYS),
    "thousand items": f"rank={THOUSAND}&compare={THOUSAND}&steps={THOUSAND[:1500]}",
    "thousand keys": "&".join(f"k{number}=1" for number in range(1000)),
    "huge numbers": "&".join(f"{key}={'9' * 60}" for key in KEYS),
    "no numbers": "classes=nan,inf,-inf&page=-1&width=1e9&step=0x10&limit=%EF%BC%91",
    "markup": "&".join(f"{key}=%3Cscript%3E%22%27" for key in KEYS),
    "paths": "&".join(f"{key}=../../etc/passwd" for key in KEYS),
    "surrogates": "q=%ed%a0%80&area=%ed%bf%bf",
    "oversized": "q=" + "x" * 9_000,
}
SUBJECTS = (
    "x" * 600,
    "..",
    "a\x00b",
    "\udcff\udcfe",
    "中文",
    "<script>",
    "%",
    "' OR 1=1",
    "0",
    "-1",
    "a/b" * 50,
)
METHODS = ("POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "BREW")
BODIES = (
    (b"", None),
    (b"\x00\xff\xfe", "application/json"),
    (b"{", "application/json"),
    (b'{"a":1,"a":2}', "application/json"),
    (b"[" * 20_000, "application/json"),
    (b"[" + b"1," * 1_000 + b"1]", "application/json"),
    (b"a=%ff", "application/x-www-form-urlencoded; charset=nonsense"),
    (b"--x\r\n", "multipart/form-data"),
    (b"--x\r\n", "multipart/form-data; boundary=x"),
    (b"x" * 70_000, "text/plain"),
)


@pytest.fixture(scope="module")
def web() -> FlaskClient:
    client: FlaskClient = APP.server.test_client()
    return client


def path_of(rule: Rule, subject: str) -> str:
    """Return a path of a rule with `subject` for everything it leaves open."""
    written = quote(subject, errors="surrogateescape", safe="/" if "path:" in rule.rule else "")
    parts = [
        text if dynamic is None else ("brand" if dynamic == "kind" else written)
        for dynamic, text in _parts(rule)
    ]
    return "".join(parts)


def _parts(rule: Rule) -> Iterator[tuple[str | None, str]]:
    rest = rule.rule
    while "<" in rest:
        before, _, rest = rest.partition("<")
        inside, _, rest = rest.partition(">")
        yield None, before
        yield inside.rpartition(":")[2], ""
    yield None, rest


def check(where: str, answer: TestResponse) -> None:
    """Fail on a 5xx, on an error that explains nothing, and on an answer without its headers."""
    spoken = answer.status_code == HTTPStatus.NOT_IMPLEMENTED and "/oembed" in where
    # 501 is what oEmbed has a provider say to a format it does not have.
    assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR or spoken, (
        where,
        answer.text[:300],
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff", where
    assert "Content-Security-Policy" in answer.headers, where
    assert "Referrer-Policy" in answer.headers, where
    assert "X-Evil" not in answer.headers, where
    if answer.status_code >= HTTPStatus.BAD_REQUEST:
        assert answer.content_type == PROBLEM, where
        said = answer.get_json()
        assert said["status"] == answer.status_code, where
        assert said["title"], where


def known(rule: Rule) -> str:
    """Return something a rule can have for what it leaves open."""
    if "areas" in rule.rule:
        return "532328"
    return {"<name>": "yuanmou-vegetable-growers", "<table>": "brands"}.get(
        f"<{rule.rule.rpartition('<')[2].partition('>')[0]}>", "brand-count"
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.rule}-{rule.endpoint}")
def test_wrong_queries(web: FlaskClient, rule: Rule) -> None:
    for name, query in QUERIES.items():
        where = f"{path_of(rule, known(rule))}?{query}"
        answer = web.get(where, buffered=True)
        check(f"{name}: {where[:80]}", answer)
        if name == "oversized":
            assert answer.status_code == HTTPStatus.REQUEST_URI_TOO_LONG, where[:80]


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.arguments], ids=lambda rule: f"{rule.rule}"
)
def test_wrong_subjects(web: FlaskClient, rule: Rule) -> None:
    for subject in SUBJECTS:
        where = path_of(rule, subject)
        answer = web.get(where, buffered=True)
        check(where[:80], answer)
        assert answer.status_code >= HTTPStatus.BAD_REQUEST or "path:" in rule.rule, where[:80]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.rule}-{rule.endpoint}")
def test_wrong_methods_and_bodies(web: FlaskClient, rule: Rule) -> None:
    path = path_of(rule, known(rule))
    taken = {method for one in RULES if one.rule == rule.rule for method in one.methods or ()}
    for method in METHODS:
        answer = web.open(path, method=method, buffered=True)
        check(f"{method} {path}", answer)
        if method not in taken:
            assert answer.status_code >= HTTPStatus.BAD_REQUEST, (method, path)
    for body, kind in BODIES:
        for method in ("GET", "POST"):
            answer = web.open(path, method=method, data=body, content_type=kind, buffered=True)
            check(f"{method} {path} {kind}", answer)
            if len(body) > 65_536:
                assert answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE, path


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept": "x" * 4_000},
        {"Accept": ";;;,,,q=,*/*;q=nan"},
        {"Accept-Encoding": "br;q=x, \x7f"},
        {"If-None-Match": '"' * 999},
        {"If-Modified-Since": "yesterday"},
        {"Range": "bytes=9-1,-,x"},
        {"Host": "evil\\host"},
        {"Content-Length": "-5"},
        {"X-Forwarded-For": "<script>"},
        {"Origin": "null"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_wrong_headers(web: FlaskClient, headers: dict[str, str]) -> None:
    for path in ("/", "/data", "/map.svg", "/geo/county.geojson", "/api/v1/brands", "/embed"):
        answer = web.get(path, headers=headers, buffered=True)
        assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, (path, answer.text[:300])


def test_routes_are_the_ones_looked_at() -> None:
    """Every rule is a parameter above; a route added by any module is there by itself."""
    pages = {"/", "/data", "/about", "/present", "/map.svg", "/map.png", "/map.html", "/healthz"}
    assert pages <= {rule.rule for rule in RULES}
