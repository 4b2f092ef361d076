"""Mounted under a path, no page, file or answer leads to an address outside of it."""

from __future__ import annotations

import json
import re
from collections import deque
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest

from app import create_app
from settings import Settings
from tests.choices import FULL, TEXT_PATHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

ROOT = "/labour-map"
HOST = "http://localhost"
BROWSER = {"Accept": "text/html,*/*;q=0.5"}
LINKS = frozenset({"href", "src", "action", "poster", "data", "formaction", "xlink:href"})
#: Where a crawl begins; links, files and answers lead on from there.
START = (
    "/",
    "/?lang=en&theme=dark&tab=list",
    "/?reading=senior",
    "/brand/yuanmou-vegetable-growers",
    "/area/532328?lang=en",
    *TEXT_PATHS,
    "/present/build?steps=area:532328&pick=area:532328",
    "/present?steps=area:532328",
    "/present/notes?steps=area:532328",
    "/embed",
    "/sitemap.xml",
    "/robots.txt",
    "/map.svg",
    "/nothing-here",
    "/_dash-layout",
    "/_dash-dependencies",
    "/api/v1/openapi.json",
    "/api/v1/brands?per_page=2",
    "/api/v1/areas?per_page=2",
    "/api/v1/areas/532328",
    "/api/v1/layers",
    "/api/v1/layers/brand-count?per_page=2",
    "/api/v1/releases",
    "/api/v1/search?q=yuanmou",
)
#: Anything in a text that would be fetched or followed as a path of the host.
PATH = re.compile(
    r"""(?:["']|url\()(/(?:assets|geo|data|map|api|brand|area|present|embed|share|about|_dash)[^"'()<>\s\\]*)"""
)
#: The keys of an OpenAPI document's `paths` are relative to its `servers`, and so are its words.
SPOKEN = frozenset({"/api/v1/openapi.json"})
#: Views of one page differ in their query alone: so many of each are asked for.
KEPT = 3 if FULL else 2


@pytest.fixture(scope="module")
def web() -> FlaskClient:
    app = create_app(Settings(path_prefix=f"{ROOT}/"))
    client: FlaskClient = app.server.test_client()
    return client


class Links(HTMLParser):
    """Collect every address a document asks for or leads to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if dict(attrs).get("rel") in {"canonical", "alternate"}:
            return
        self.found |= {value for name, value in attrs if name in LINKS and value}


def leads_to(page: str, answer: TestResponse) -> Iterator[str]:
    """Yield the addresses an answer names, whole."""
    kind, text = answer.mimetype, answer.get_data().decode("utf-8", "replace")
    if kind == "application/json":
        text = json.dumps(json.loads(text))  # Dash escapes slashes
    if kind in {"text/html", "image/svg+xml"}:
        yield from (urljoin(page, link) for link in Links(text).found)
    if kind == "text/css":
        yield from (
            urljoin(page, link) for link in re.findall(r"url\(\"?(?!data:|#)([^)\"]+)", text)
        )
    if kind == "application/xml":
        yield from re.findall(r"<loc>([^<]+)", text)
    if kind in {"text/html", "application/json", "image/svg+xml"} and _path(page) not in SPOKEN:
        yield from (urljoin(page, link) for link in PATH.findall(text))
    if location := answer.headers.get("Location"):
        yield urljoin(page, location)


def _path(address: str) -> str:
    return urlsplit(address).path.removeprefix(ROOT)


def test_no_address_lies_outside_of_the_path(web: FlaskClient) -> None:
    queue = deque(f"{HOST}{ROOT}{path}" for path in START)
    seen, outside, broken = set(queue), [], []
    kinds: dict[str, int] = {}
    while queue:
        page = queue.popleft()
        answer = web.get(page.removeprefix(HOST), headers=BROWSER, buffered=True)
        if answer.status_code >= 400 and "nothing-here" not in page:
            broken.append((page, answer.status_code))
        for link in leads_to(page, answer):
            parts = urlsplit(link)
            if parts.netloc != "localhost" or parts.scheme != "http":
                continue
            if parts.path != ROOT and not parts.path.startswith(f"{ROOT}/"):
                outside.append((page, link))
                continue
            whole = link.partition("#")[0]
            kind = re.sub(r"/(brand|area|brands|areas)/.*", r"/\1", parts.path)
            kinds[kind] = kinds.get(kind, 0) + (whole not in seen)
            if whole not in seen and kinds[kind] <= KEPT:
                seen.add(whole)
                queue.append(whole)
    assert outside == []
    assert broken == []
    assert len(seen) > 100


def test_scripts_write_no_path_of_the_host_themselves(web: FlaskClient) -> None:
    wrong = []
    for file in (Settings().data_dir.parents[1] / "browser").rglob("*.js"):
        text = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
        wrong += [
            (file.name, found)
            for found in re.findall(r"""["'`](/(?:[a-z_]{3,}[^"'`]*)?)["'`]""", text)
        ]
    assert wrong == []


def test_what_lies_beside_the_path_is_not_found(web: FlaskClient) -> None:
    for path in ("/", "/data", "/labour-mapx/", "/labour-map-2", "/healthz", "//labour-map/"):
        answer = web.get(path)
        assert (path, answer.status_code) == (path, 404)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_path_without_its_slash_leads_to_the_first_page(web: FlaskClient) -> None:
    answer = web.get(f"{ROOT}?lang=en")
    assert (answer.status_code, answer.headers["Location"]) == (308, f"{ROOT}/?lang=en")


def test_the_page_is_redrawn_for_addresses_under_the_path(web: FlaskClient) -> None:
    outputs = next(
        each
        for each in web.get(f"{ROOT}/_dash-dependencies").get_json()
        if "brand-table.children" in each["output"]
    )["output"]
    named = [part.rpartition(".") for part in outputs.strip(".").split("...")]
    body = {
        "output": outputs,
        "outputs": [{"id": name, "property": what} for name, _, what in named],
        "inputs": [
            {"id": "location", "property": "search", "value": "?lang=en"},
            {"id": "location", "property": "pathname", "value": f"{ROOT}/area/532328"},
        ],
        "changedPropIds": ["location.pathname"],
        "state": [{"id": "shown", "property": "data", "value": None}],
    }
    answer = web.post(f"{ROOT}/_dash-update-component", json=body)
    assert answer.status_code == 200
    shown = answer.get_json()["response"]
    assert shown["document"]["data"]["subject"] == "532328"
    text = json.dumps(shown)
    assert PATH.findall(text) == []
    fetched = re.findall(r'": "(/[^"]*)"', text)
    assert {shown["overlay"]["data"]["words"], shown["overlay"]["data"]["style"]} <= set(fetched)
    assert [one for one in fetched if not one.startswith(f"{ROOT}/")] == []


@pytest.mark.parametrize(
    ("value", "kept"),
    [("", ""), ("/", ""), ("/labour-map/", "/labour-map"), ("/a/b-c/", "/a/b-c")],
)
def test_the_setting_is_a_path_with_or_without_a_slash_at_its_end(value: str, kept: str) -> None:
    assert Settings(path_prefix=value).path_prefix == kept


@pytest.mark.parametrize(
    "value", ["labour-map", "//host", "/a//b", "/../x", "/a?b", "/a b", "/a%2f"]
)
def test_the_setting_is_nothing_but_a_path(value: str) -> None:
    with pytest.raises(ValueError, match="a path such as /labour-map/"):
        Settings(path_prefix=value)
