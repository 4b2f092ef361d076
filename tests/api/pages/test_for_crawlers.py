"""Every page says what it is called, where it is and in which languages, or that it is no page."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from app import create_app
from settings import Settings
from tests.choices import TEXT_PATHS
from texts import texts_for

if TYPE_CHECKING:
    from flask.testing import FlaskClient

PUBLIC = "https://example.gov.cn/labour-map"
UNIT = "示例州人力资源和社会保障局"
PAGES = ("/", "/area/532328", "/brand/chenggong-florists", *TEXT_PATHS, "/present/build")
BROWSER = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def web() -> FlaskClient:
    stated = Settings(public_url=PUBLIC, host_unit=UNIT)
    client: FlaskClient = create_app(stated).server.test_client()
    return client


def links(page: str, rel: str) -> dict[str, str]:
    """Return the addresses of a kind of link by language."""
    tags = re.findall(rf'<link rel="{rel}"([^>]*)>', page)
    pairs = [dict(re.findall(r'(\w+)="([^"]*)"', tag)) for tag in tags]
    return {
        pair.get("hreflang", ""): unescape(pair["href"]) for pair in pairs if "type" not in pair
    }


def told(page: str) -> dict[str, Any]:
    """Return what machines are told."""
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_what_and_where_it_is(web: FlaskClient, path: str, lang: str) -> None:
    page = web.get(f"{path}?theme=dark&utm_source=x&lang={lang}").text
    zh, en = PUBLIC + path, f"{PUBLIC}{path}?lang=en"
    own = zh if lang == "zh" else en
    assert links(page, "canonical") == {"": own}
    assert links(page, "alternate") == {"zh-CN": zh, "en": en, "x-default": zh}
    card = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page))
    (title,) = re.findall(r"<title>([^<]+)</title>", page.partition("</head>")[0])
    assert (card["og:title"], card["og:url"]) == (title, unescape(own))
    assert card["description"] == card["og:description"] != ""
    assert unescape(card["og:image"]).startswith(f"{PUBLIC}/map.png?card=1")
    data = told(page)
    assert (data["url"], data["name"]) == (own, unescape(title))
    assert data["publisher"]["name"] == UNIT
    assert "noindex" not in page


@pytest.mark.parametrize("path", ["/", "/data"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_data_set_is_described_by_what_it_holds_and_who_publishes_it(
    web: FlaskClient, path: str, lang: str
) -> None:
    queries = (f"lang={lang}", f"lang={lang}&layer=brand-count")
    found = [told(web.get(f"{path}?{query}").text)["mainEntity"] for query in queries]
    assert found[0] == found[1]
    data = found[0]
    assert data["@type"] == "Dataset"
    assert data["creator"]["name"] == data["publisher"]["name"] == UNIT
    assert 50 <= len(data["description"]) <= 5000
    assert data["description"].startswith(texts_for(lang)("document.dataset").partition("{")[0])


@pytest.mark.parametrize(
    ("path", "full"),
    [
        ("/embed?area=532328", "/area/532328"),
        ("/embed/app?area=532328&lang=en", "/area/532328?lang=en"),
        ("/embed?brand=chenggong-florists&search=1", "/brand/chenggong-florists"),
        ("/embed", "/"),
    ],
)
def test_a_frame_leads_to_the_full_page(web: FlaskClient, path: str, full: str) -> None:
    page = web.get(path).text
    assert links(page, "canonical") == {"": PUBLIC + full}
    assert '<meta name="robots" content="noindex' in page


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/brand/nosuch", "/present?steps=area:532328", "/present/notes?steps=area:532328"],
)
def test_what_is_no_page_is_not_listed(web: FlaskClient, path: str) -> None:
    page = web.get(path, headers=BROWSER).text
    assert '<meta name="robots" content="noindex">' in page
    assert links(page, "canonical") == {}
