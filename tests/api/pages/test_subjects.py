"""The pages of brands and areas, and what crawlers are told."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from markupsafe import escape

from app import create_app
from settings import Settings
from state.address import parse

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

XMLNS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
PUBLIC = "https://example.gov.cn/labour-map"


@pytest.fixture(scope="module")
def public() -> FlaskClient:
    test_client: FlaskClient = create_app(Settings(public_url=PUBLIC)).server.test_client()
    return test_client


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/area/532328", "<title>元谋县 · "),
        ("/area/532328?lang=en", "<title>Yuanmou County · "),
        ("/brand/chenggong-florists", "<title>呈贡花艺师 · "),
        ("/area/530600", "<title>昭通市 · "),
    ],
)
def test_a_subject_has_a_page_of_its_own(client: FlaskClient, path: str, says: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert says in page.text
    assert f'<link rel="canonical" href="http://localhost{path}">' in page.text
    assert 'id="react-entry-point"' in page.text
    assert 'data-sheet="half"' in page.text


@pytest.mark.parametrize("path", ["/area/532328", "/brand/chenggong-florists"])
def test_the_document_tells_the_subject_before_the_filters(client: FlaskClient, path: str) -> None:
    body = client.get(path).text.partition("<body>")[2]
    assert ">Loading" not in body
    skip, title, rail = (
        body.index(part) for part in ('class="skip"', "first-panel-title", 'class="rail"')
    )
    assert skip < title < body.index("<main") < rail


@pytest.mark.parametrize("part", ["map", "key"])
def test_what_a_page_prints_is_a_light_picture(client: FlaskClient, part: str) -> None:
    picture = client.get(f"/map/paper-{part}.svg?area=530627")
    assert picture.mimetype == "image/svg+xml"
    assert "镇雄" in picture.text
    assert client.get("/map/paper-legend.svg").status_code == 404


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/area/532331", "/area/532302"),
        ("/area/532331?lang=en", "/area/532302?lang=en"),
        ("/area/532302/", "/area/532302"),
        ("/Area/532302", "/area/532302"),
        ("/brand/Chenggong-Florists", "/brand/chenggong-florists"),
        ("/BRAND/chenggong-florists/?theme=dark", "/brand/chenggong-florists?theme=dark"),
    ],
)
def test_a_page_has_one_address(client: FlaskClient, path: str, target: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (301, target)


@pytest.mark.parametrize(
    "path",
    ["/area/999999", "/brand/nobody", "/brand/%3Cscript%3E", "/area/", "/area/532328/x", "/brand"],
)
def test_what_the_release_does_not_hold_is_not_found(client: FlaskClient, path: str) -> None:
    browser = {
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"
    }
    answer = client.get(path, headers=browser)
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert "<script" not in answer.text
    for words in ("没有这个页面", "There is no such page", 'name="q"', 'href="/"'):
        assert words in answer.text
    assert client.get(path, headers={"Accept": "*/*"}).mimetype == "application/problem+json"


def test_the_public_address_begins_every_full_link(public: FlaskClient) -> None:
    page = public.get("/area/532328", headers={"Host": "elsewhere.example"})
    assert f'<link rel="canonical" href="{PUBLIC}/area/532328">' in page.text
    assert f'content="{PUBLIC}/map.png?card=1&amp;area=532328"' in page.text
    assert "elsewhere.example" not in page.text
    assert f"Sitemap: {PUBLIC}/sitemap.xml" in public.get("/robots.txt").text


def test_the_sitemap_lists_every_subject_in_every_language(
    client: FlaskClient, release: Dataset, words: Vocabulary
) -> None:
    answer = client.get("/sitemap.xml")
    assert answer.mimetype == "application/xml"
    entries = ET.fromstring(answer.data).findall(f"{XMLNS}url")  # noqa: S314  # our own
    found = {entry.findtext(f"{XMLNS}loc") or "" for entry in entries}
    # The first view is the province's and the first layer's; four pages are of text.
    subjects = len(release.brands) + len(release.areas) + len(words.layers) - 1 + 4
    assert len(found) == len(entries) == 2 * subjects
    for entry in entries:
        others = {link.attrib["hreflang"]: link.attrib["href"] for link in entry.findall(LINK)}
        assert set(others) == {"zh-CN", "en"}
        assert set(others.values()) <= found
    for address in found:
        parts = urlsplit(address)
        assert parse(parts.query, words, parts.path)[1] == ()


def test_every_listed_page_opens(client: FlaskClient) -> None:
    listed = ET.fromstring(client.get("/sitemap.xml").data).findall(f"{XMLNS}url")  # noqa: S314
    for entry in listed[::23]:
        address = entry.findtext(f"{XMLNS}loc") or ""
        page = client.get(address)
        assert page.status_code == 200
        assert f'<link rel="canonical" href="{escape(address)}">' in page.text


def test_the_still_map_is_kept_for_a_while(client: FlaskClient) -> None:
    answer = client.get("/map/still.svg?area=532328")
    assert answer.mimetype == "image/svg+xml"
    again = client.get(
        "/map/still.svg?area=532328", headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304
    assert "max-age" in answer.headers["Cache-Control"]
