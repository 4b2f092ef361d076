"""Whoever has an answer already is told so, whatever a server in front wrote behind its tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from api.guards.revalidation import known_tags
from tests.choices import TEXT_PATHS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

ADDRESSES = (
    "/",
    "/?lang=en&tab=list",
    "/area/532328",
    "/brand/yuanmou-vegetable-growers",
    *TEXT_PATHS,
    "/data/brands.csv",
    "/data/brandmap.xlsx",
    "/embed",
    "/embed/app",
    "/embed.js",
    "/map.svg",
    "/map/still.svg",
    "/sitemap.xml",
    "/robots.txt",
    "/geo/county.geojson",
    "/api/v1/brands",
    "/api/v1/openapi.json",
    "/assets/css/app.css",
    "/assets/fonts/DianSans-Bold.otf",
    "/_dash-component-suites/dash/dcc/dash_core_components.js",
    "/_dash-layout",
)
CODINGS = ("identity", "gzip", "br")
#: Apache's and Jetty's, nginx's, and the tag as it was given.
WRITTEN = (
    "{tag}", "{tag}-gzip", "{tag}-br", "{tag};gzip", "{tag}--gzip", "{tag}:br", "{tag}-gzip-gzip",
)  # fmt: skip


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_known_answer_is_not_sent_again(client: FlaskClient, address: str, coding: str) -> None:
    accepted = {"Accept-Encoding": coding}
    first = client.get(address, headers=accepted, buffered=True)
    assert first.status_code == 200
    (tag,) = re.findall(r'"(.+)"', first.headers["ETag"])
    for written in WRITTEN:
        for quoted in (f'"{written}"', f'W/"{written}"', f'"other", W/"{written}"'):
            asked = quoted.format(tag=tag)
            again = client.get(address, headers={**accepted, "If-None-Match": asked}, buffered=True)
            assert (asked, again.status_code, again.data) == (asked, 304, b"")


@pytest.mark.parametrize("asked", ['"other-gzip"', 'W/"x"', '"-gzip"', "gzip", '""', '"' * 99])
def test_another_answer_is_sent(client: FlaskClient, asked: str) -> None:
    assert client.get("/data", headers={"If-None-Match": asked}).status_code == 200


def test_a_tag_keeps_what_is_not_a_coding() -> None:
    assert known_tags('"a-b"') == '"a-b"'
    assert known_tags("*") == "*"
    assert known_tags('"a-gzip"') == '"a-gzip", "a"'


@pytest.mark.parametrize("path", ["/", "/area/532328", "/brand/yuanmou-vegetable-growers"])
def test_a_page_is_asked_for_again_and_is_the_same(client: FlaskClient, path: str) -> None:
    first, again = client.get(path), client.get(path)
    assert first.headers["Cache-Control"] == "private, no-cache", "it holds the host asked for"
    assert first.headers["ETag"] == again.headers["ETag"]
    elsewhere = client.get(path, headers={"Host": "elsewhere.example"})
    assert elsewhere.headers["ETag"] != first.headers["ETag"]


@pytest.mark.parametrize("path", ["/nothing", "/brand/nosuch", "/map.png?width=x", "/api/v1/x"])
def test_an_error_says_that_its_form_depends_on_what_is_accepted(
    client: FlaskClient, path: str
) -> None:
    for accepted in ("text/html", "application/json", "*/*"):
        answer = client.get(path, headers={"Accept": accepted})
        assert answer.status_code >= 400
        assert "Accept" in answer.vary
        assert answer.headers["Cache-Control"] == "no-cache"
