"""What a request says its host is: checked, and never kept for anybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from werkzeug.test import create_environ, run_wsgi_app

from api.guards.hosts import proper
from app import create_app
from settings import Settings
from tests.choices import TEXT_PATHS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

ELSEWHERE = "elsewhere.example"
PUBLIC = "https://example.gov.cn/labour-map"
FRAMED = f"http://{ELSEWHERE}"
#: Each kind of answer: pages, texts for crawlers, files, data, pictures, and what is not there.
PATHS = (
    "/",
    "/?lang=en&tab=list",
    "/area/532328",
    "/brand/yuanmou-vegetable-growers",
    *TEXT_PATHS,
    "/data/view.csv",
    "/data/view.xlsx",
    "/data/brandmap.xlsx",
    "/present/build?steps=area:532328",
    "/present?steps=area:532328",
    "/present/notes?steps=area:532328",
    "/embed",
    f"/embed?host={FRAMED}",
    "/embed/app",
    "/embed.js",
    f"/oembed?url={FRAMED}/area/532328",
    "/oembed?url=https://nowhere.example/",
    "/robots.txt",
    "/sitemap.xml",
    "/map.svg",
    "/map/still.svg",
    "/map.html",
    "/api/v1/openapi.json",
    "/api/v1/brands?per_page=2",
    "/api/v1/areas/532328",
    "/api/v1/search?q=yuanmou",
    "/nothing-here",
    "//data",
)
#: Written with the host in it: these are why there is a rule.
TOLD = {
    "/", "/area/532328", "/present?steps=area:532328", "/share", "/robots.txt", "/sitemap.xml",
    "/data/view.xlsx", f"/oembed?url={FRAMED}/area/532328", "/embed/app", f"/embed?host={FRAMED}",
}  # fmt: skip


@pytest.fixture(scope="module")
def public() -> FlaskClient:
    test_client: FlaskClient = create_app(Settings(public_url=PUBLIC)).server.test_client()
    return test_client


@pytest.mark.parametrize("path", PATHS)
def test_an_answer_made_from_the_host_is_kept_by_nobody_else(
    client: FlaskClient, path: str
) -> None:
    answer = client.get(path, headers={"Host": ELSEWHERE, "Accept": "text/html"})
    told = ELSEWHERE in f"{answer.headers}" or ELSEWHERE in answer.get_data().decode("latin-1")
    kept = answer.headers.get("Cache-Control", "")
    if told or path in TOLD:
        assert kept == "private, no-cache"
        assert "host" in answer.vary
    assert ELSEWHERE not in answer.headers.get("Location", "")


@pytest.mark.parametrize("path", PATHS)
def test_where_the_address_is_stated_no_other_host_is_repeated(
    public: FlaskClient, path: str
) -> None:
    asked = path.replace(FRAMED, PUBLIC)
    answer = public.get(asked, headers={"Host": ELSEWHERE, "Accept": "text/html"})
    assert ELSEWHERE not in f"{answer.headers}"
    assert ELSEWHERE not in answer.get_data().decode("latin-1")
    assert "host" not in answer.vary


def test_an_unchanged_answer_is_still_not_sent_twice(client: FlaskClient) -> None:
    tag = client.get("/sitemap.xml").headers["ETag"]
    again = client.get("/sitemap.xml", headers={"If-None-Match": tag})
    assert (again.status_code, again.headers["Cache-Control"]) == (304, "private, no-cache")
    other = client.get("/sitemap.xml", headers={"If-None-Match": tag, "Host": ELSEWHERE})
    assert other.status_code == 200


@pytest.mark.parametrize(
    "host",
    ["a b", "a,b", 'a"><x', "a/b", "a?b", "a@b", "", "a..b", ".a", "x:y", "x:0", "x:99999", "[::1",
     "[x]", "::1", "x:80:80", "a\\b", "a%00b", "a;b"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/api/v1/brands", "/nothing-here"])
def test_a_host_that_is_none_is_refused(public: FlaskClient, host: str, path: str) -> None:
    answer = public.get(path, headers={"Host": host})
    assert answer.status_code == 400
    assert answer.get_json()["status"] == 400


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8050", "127.0.0.1:8050", "[::1]:8050", "[2001:db8::1]",
     "map.example.gov.cn", "map.example.gov.cn.", "xn--fiqs8s.example:8443"],
)  # fmt: skip
def test_a_hosts_name_or_address_is_one(host: str) -> None:
    assert proper(host)


def test_a_protocol_without_hosts_needs_none(public: FlaskClient) -> None:
    asked = create_environ("/healthz")
    del asked["HTTP_HOST"]
    said = {
        protocol: run_wsgi_app(public.application, asked | {"SERVER_PROTOCOL": protocol})[1]
        for protocol in ("HTTP/1.0", "HTTP/1.1")
    }
    assert said == {"HTTP/1.0": "200 OK", "HTTP/1.1": "400 BAD REQUEST"}
