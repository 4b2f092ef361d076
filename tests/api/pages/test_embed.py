"""Who may frame what, what a frame remembers (nothing), and how it is described to others."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from app import create_app
from settings import Settings, SettingsError, load_settings
from views.embed.oembed import map_address

if TYPE_CHECKING:
    from flask.testing import FlaskClient

HOST = "https://www.example.gov.cn"
OTHER = "https://city.example.gov.cn"
SMALLEST_SCRIPT = 4096
HERE = "http://localhost"


def client(frame_ancestors: str = "") -> FlaskClient:
    test_client: FlaskClient = create_app(
        Settings(frame_ancestors=frame_ancestors)
    ).server.test_client()
    return test_client


@pytest.fixture(scope="module")
def browser() -> FlaskClient:
    """Return a client of a map that two portals may embed."""
    return client(f"{HOST}, {OTHER}")


def framers(browser: FlaskClient, path: str) -> str:
    found = re.search(r"frame-ancestors ([^;]*)", browser.get(path).headers[POLICY])
    return found[1] if found else ""


POLICY = "Content-Security-Policy"


def test_only_the_frame_and_the_app_in_it_can_be_framed(browser: FlaskClient) -> None:
    for path in ("/embed", "/embed?area=530724&lang=en", "/embed/app"):
        assert framers(browser, path) == f"'self' {OTHER} {HOST}"
    for path in ("/", "/share", "/embed/nowhere", "/embed.js", "/oembed", "/data", "/map.svg"):
        assert framers(browser, path) == "'none'"


@pytest.mark.parametrize(("setting", "expected"), [("", "'self'"), ("*", "*")])
def test_embedding_is_off_until_portals_are_named(setting: str, expected: str) -> None:
    browser = client(setting)
    assert framers(browser, "/embed") == expected
    assert ("BRANDMAP_FRAME_ANCESTORS" in browser.get("/share").text) is (setting == "")


@pytest.mark.parametrize("wrong", ["example.gov.cn", "https://a.cn/path", "'self'; script-src *"])
def test_a_portal_is_named_by_its_origin(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRANDMAP_FRAME_ANCESTORS", wrong)
    with pytest.raises(SettingsError, match="BRANDMAP_FRAME_ANCESTORS"):
        load_settings()


@pytest.mark.parametrize("path", ["/embed", "/embed/app", "/share", "/embed.js"])
def test_no_answer_sets_a_cookie_or_allows_scripts_in_the_page(
    browser: FlaskClient, path: str
) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    assert "unsafe" not in answer.headers[POLICY].partition("script-src")[2].partition(";")[0]


def test_a_frame_is_kept_and_compared_by_its_tag(browser: FlaskClient) -> None:
    first = browser.get("/embed?lang=en")
    again = browser.get("/embed?lang=en", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert POLICY in again.headers


def test_only_a_listed_host_is_talked_to(browser: FlaskClient) -> None:
    listed = browser.get(f"/embed?host={HOST}").text
    assert f'data-host="{HOST}"' in listed
    assert f'data-hosts="{OTHER} {HOST}"' in listed
    assert 'data-host=""' in browser.get("/embed?host=https://evil.example").text


@pytest.mark.parametrize(
    "query", ["%00", "q=%ff%fe", "a" * 3000, "&".join(["search=1"] * 300), "lock[]=x", "host="]
)
def test_any_query_is_a_frame_and_a_builder(browser: FlaskClient, query: str) -> None:
    for path in ("/embed", "/share"):
        assert browser.get(f"{path}?{query}").status_code == 200


def test_the_host_script_is_small_and_licensed(browser: FlaskClient) -> None:
    answer = browser.get("/embed.js")
    assert answer.mimetype == "text/javascript"
    assert len(answer.data) < SMALLEST_SCRIPT
    assert "MIT License" in answer.text
    assert "'*'" not in answer.text


def described(browser: FlaskClient, url: str, **asked: object) -> dict[str, object]:
    answer = browser.get("/oembed", query_string={"url": url, **asked})
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = json.loads(answer.data)
    return found


def test_oembed_describes_every_page_with_a_map(browser: FlaskClient) -> None:
    found = described(browser, f"{HERE}/area/532328?lang=en")
    assert (found["type"], found["version"]) == ("rich", "1.0")
    assert str(found["title"]).startswith("Yuanmou")
    assert f'src="{HERE}/embed?area=532328&amp;lang=en"' in str(found["html"])
    assert browser.get(str(found["thumbnail_url"])).mimetype == "image/png"
    kept = described(browser, f"{HERE}/embed?search=1&lock=layer")
    assert "search=1&amp;lock=layer" in str(kept["html"])


def test_oembed_is_no_larger_than_asked_for(browser: FlaskClient) -> None:
    found = described(browser, f"{HERE}/", maxwidth=400, maxheight=300)
    assert (found["width"], found["height"]) == (400, 300)
    assert 'width="400" height="300"' in str(found["html"])
    assert "thumbnail_url" not in found


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 404),
        (f"url={HERE}/data", 404),
        (f"url={HERE}/brand/nosuch", 404),
        (f"url={HERE}/area/999999", 404),
        (f"url={HERE}/area/", 404),
        (f"url={HERE}/area/532328/x", 404),
        ("url=https://evil.example/", 404),
        (f"url={HERE}.evil.example/", 404),
        ("url=http://[", 404),
        ("url=javascript:alert(1)", 404),
        (f"url={HERE}/&format=xml", 501),
        (f"url={HERE}/&maxwidth=wide", 400),
        (f"url={HERE}/&maxheight=-1", 400),
    ],
)
def test_what_cannot_be_described_is_a_problem(
    browser: FlaskClient, query: str, status: int
) -> None:
    answer = browser.get(f"/oembed?{query}", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (f"{HERE}/area/532328", "元谋县"),
        (f"{HERE}/area/532328/", "元谋县"),
        (f"{HERE}/Area/532328?lang=en", "Yuanmou County"),
        (f"{HERE}/area/532331", "禄丰市"),
        (f"{HERE}/?area=532328", "元谋县"),
        (f"{HERE}/brand/chenggong-florists", "呈贡花艺师"),
        (f"{HERE}/embed/?area=532328&lang=en", "Yuanmou County"),
    ],
)
def test_a_described_frame_is_named_after_the_open_place(
    browser: FlaskClient, url: str, name: str
) -> None:
    found = described(browser, url)
    assert str(found["title"]).startswith(f"{name} · ")
    (title,) = re.findall(r' title="([^"]+)"', str(found["html"]))
    assert title.startswith(name)
    (src,) = re.findall(r' src="([^"]+)"', str(found["html"]))
    frame = browser.get(src.replace("&amp;", "&"))
    assert f"<title>{name} · " in frame.text


def test_only_addresses_below_the_public_one_are_ours() -> None:
    base = "https://example.gov.cn/labour-map"
    assert map_address(f"{base}/area/532328/", base) == ("/area/532328", "")
    assert map_address(base, base) == map_address(f"{base}/", base) == ("/", "")
    assert map_address(f"{base}embed", base) is None
    assert map_address(f"{base}brand/x", base) is None


def test_every_page_says_where_it_is_described(browser: FlaskClient) -> None:
    text = browser.get("/area/532328?lang=en&theme=dark").text
    found = re.search(r'type="application/json\+oembed" href="([^"]+)"', text)
    assert found is not None
    address = found[1].replace("&amp;", "&")
    assert quote("/area/532328?lang=en", safe="") in address
    assert browser.get(address).get_json()["type"] == "rich"
