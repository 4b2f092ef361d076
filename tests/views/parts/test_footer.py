"""The footer and the meta tags say what the operator stated, escaped, and nothing else."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest

from scene.scene import compose
from scene.site import UNNAMED, Site
from state.view_state import Language, Reading, Theme, ViewState
from tests.views.addresses import addresses
from texts import texts_for
from views.document.site_meta import Article, site_meta
from views.parts.footer import footer_html, footer_items, footer_parts

if TYPE_CHECKING:
    from data.dataset import Dataset

FULL = Site(
    host_unit="示例单位",
    host_unit_en="Example Unit",
    contact="办公室 0871-60000000",
    contact_url="mailto:office@example.org",
    icp_record="滇ICP备12345678号-1",
    security_record="滇公网安备 53010202000001号",
    site_code="5300000001",
    government_mark_url="https://bszs.conac.cn/sitename?id=1",
    site_name="示例网",
    column_name="劳务品牌",
    public_url="https://map.example.org/brands",
    version="1.2.3",
)
HOSTILE = '"><script>alert(1)</script>'


def hrefs(page: str) -> list[str]:
    return [href.replace("&amp;", "&") for href in re.findall(r'href="([^"]*)"', page)]


@pytest.mark.parametrize("lang", Language)
def test_what_is_not_stated_is_not_shown(lang: Language) -> None:
    t = texts_for(lang)
    items = footer_items(UNNAMED, t, ViewState(lang=lang), "abc")
    assert len(items) == 4
    page = footer_html(UNNAMED, t, ViewState(lang=lang), "abc")
    assert all(t(f"foot.{key}") not in page for key in ("host_unit", "contact", "site_code"))
    assert not [href for href in hrefs(page) if not href.startswith("/")]


def test_records_lead_to_the_registers() -> None:
    links = hrefs(footer_html(FULL, texts_for("zh"), ViewState(), "abc"))
    assert "https://beian.miit.gov.cn/" in links
    assert "https://beian.mps.gov.cn/#/query/webSearch?code=53010202000001" in links
    assert FULL.government_mark_url in links
    assert FULL.contact_url in links
    assert {"/data", "/about"} <= set(links)


def test_only_links_to_other_sites_open_a_window() -> None:
    page = footer_html(FULL, texts_for("zh"), ViewState(), "abc")
    for tag in re.findall(r"<a [^>]*>", page):
        assert ('rel="noopener noreferrer"' in tag) == ('href="https://' in tag)


def test_links_keep_how_the_page_is_read_and_the_builder_takes_the_view() -> None:
    state = ViewState(
        lang=Language.EN, theme=Theme.DARK, reading=Reading.SENIOR, area="530627", q="x"
    )
    links = hrefs(footer_html(UNNAMED, texts_for("en"), state, "abc"))
    worn = "lang=en&theme=dark&reading=senior"
    assert links == [f"/data?{worn}", f"/share?area=530627&q=x&{worn}", f"/about?{worn}"]


def test_chinese_facts_are_marked_on_an_english_page() -> None:
    page = footer_html(FULL, texts_for("en"), ViewState(lang=Language.EN), "abc")
    assert "<span>Example Unit</span>" in page
    assert '<span lang="zh-CN">办公室 0871-60000000</span>' in page


@pytest.mark.parametrize("lang", Language)
def test_the_page_and_the_application_say_the_same(release: Dataset, lang: Language) -> None:
    state, t = ViewState(lang=lang), texts_for(lang)
    page = footer_html(FULL, t, state, "abc")
    shown: list[Any] = [
        part
        for item in footer_parts(FULL, t, state, "abc").children
        for part in item.children
        if part is not None
    ]
    assert [part.children for part in shown] == re.findall(r">([^<>]+)<", page)
    assert addresses(compose(release, state), shown) == hrefs(page)


@pytest.mark.parametrize("name", [field.name for field in fields(Site)])
def test_a_hostile_fact_is_text(name: str) -> None:
    page = footer_html(Site(**{name: HOSTILE}), texts_for("en"), ViewState(), "abc")
    assert "<script" not in page
    assert 'href=""' not in page


def test_a_stated_fact_is_shown_escaped() -> None:
    page = footer_html(Site(host_unit=HOSTILE), texts_for("zh"), ViewState(), "abc")
    assert "&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_the_meta_tags_of_government_sites_hold_what_is_known() -> None:
    assert site_meta(UNNAMED) == ()
    assert dict(site_meta(FULL)) == {
        "SiteName": "示例网",
        "SiteDomain": "map.example.org",
        "SiteIDCode": "5300000001",
        "ColumnName": "劳务品牌",
    }
    article = Article("元谋菜农", source="示例单位")
    assert site_meta(UNNAMED, article) == (
        ("ArticleTitle", "元谋菜农"),
        ("ContentSource", "示例单位"),
    )
