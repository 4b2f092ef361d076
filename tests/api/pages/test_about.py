"""`/about` says who runs the map and how it counts, in both languages, and nothing not stated."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from markupsafe import escape

from api.pages import downloads, plain
from data.conformance import Conformance, wcag_criteria
from data.releases import Release, Releases
from geo import source
from scene.site import UNNAMED, Site
from settings import ROOT
from texts import texts_for
from views.plain.about_page import DATUMS, SECTIONS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset

QUERIES = ("", "?lang=en", "?lang=en&theme=dark&reading=senior")
HOSTILE = "<script>alert(1)</script>"
#: What machines are told stands in a script element that no browser runs.
DATA_BLOCK = '<script type="application/ld+json">'


def client(release: Dataset, site: Site = UNNAMED) -> FlaskClient:
    server = Flask("about")
    releases = Releases(Release(release))
    plain.register(server, releases, site, ROOT / "assets")
    downloads.register(server, releases, site)
    return server.test_client()


def headings(page: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", page)]


@pytest.mark.parametrize("query", QUERIES)
def test_the_page_wears_the_address_and_keeps_its_order(release: Dataset, query: str) -> None:
    sent = client(release).get(f"/about{query}")
    assert (sent.status_code, sent.mimetype) == (200, "text/html")
    tag = "en" if "en" in query else "zh-CN"
    theme = "dark" if "dark" in query else "light"
    assert f'<html lang="{tag}" data-theme="{theme}"' in sent.text
    assert ('data-reading="senior"' in sent.text) == ("senior" in query)
    levels = headings(sent.text)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [name for name in SECTIONS if f'<section id="{name}"' not in sent.text] == []


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("path", ["/about", "/data"])
def test_links_lead_somewhere(release: Dataset, path: str, query: str) -> None:
    page = client(release).get(path + query).text
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    anchors = {href[1:] for href in re.findall(r'href="(#[^"]*)"', page)}
    assert anchors <= set(ids)
    assert "main" in anchors
    assert "<script" not in page.replace(DATA_BLOCK, "")


def test_licences_of_works_sent_along_are_listed_with_their_text(release: Dataset) -> None:
    page = client(release).get("/about?lang=en").text
    files = re.findall(r'href="/(assets/[^"]*LICENSE[^"]*)"', page)
    assert {"assets/vendor/plotly/LICENSE-plotly.txt", "assets/fonts/LICENSE.txt"} <= set(files)
    assert all((ROOT / file).is_file() for file in files)
    assert "SIL Open Font License 1.1" in page


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_statement_lists_every_criterion_and_every_limit(release: Dataset, lang: str) -> None:
    t = texts_for(lang)
    page = client(release).get(f"/about?lang={lang}").text
    assert re.findall(r'<tr id="wcag-([\d.]+)"', page) == list(wcag_criteria())
    limits = [c for c in wcag_criteria().values() if c.conformance is Conformance.PARTIAL]
    assert page.count('<a class="cap" href="#wcag-') == len(limits)
    assert escape(t("about.gbt_note")) in page


def test_the_coordinate_system_is_stated_in_the_language_of_the_page(release: Dataset) -> None:
    assert source.DATUM in DATUMS
    page = client(release).get("/about").text
    assert texts_for("zh")("about.datum_converted") in page
    assert source.DATUM not in page
    assert "EPSG:4326" in page


def test_a_copy_that_names_nobody_says_so(release: Dataset) -> None:
    t = texts_for("zh")
    silent = client(release).get("/about").text
    assert t("about.who_nobody") in silent
    assert t("map.review_missing") in silent
    assert f"<dt>{t('foot.host_unit')}" not in silent
    assert t("foot.report") not in silent
    stated = client(release, Site(host_unit="示例单位", accessibility_date="2026-11-20"))
    page = stated.get("/about").text
    assert t("about.who_nobody") not in page
    assert page.partition("<body")[2].count("示例单位") == 2
    assert "2026-11-20" in page


def test_a_hostile_name_is_text_on_both_pages(release: Dataset) -> None:
    site = Site(host_unit=HOSTILE, contact=HOSTILE, site_name=f'"{HOSTILE}', site_code=HOSTILE)
    for path in ("/about", "/data"):
        page = client(release, site).get(path).text
        assert "<script" not in page.replace(DATA_BLOCK, "")
        assert "&lt;script&gt;" in page
        assert '<meta name="SiteName" content="&#34;&lt;script' in page


def test_the_page_is_kept_by_its_tag(release: Dataset) -> None:
    browser = client(release)
    tag = browser.get("/about").headers["ETag"]
    assert browser.get("/about", headers={"If-None-Match": tag}).status_code == 304
