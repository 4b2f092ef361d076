"""Every control changes what the visitor sees, and the address says the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from layers.registry import LAYERS
from tests.browser.steps import (
    canvas_state,
    drawn_areas,
    map_change,
    open_page,
    panel,
    visit,
    wait_for_map,
)
from texts import texts_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from data.dataset import Dataset

ZH = texts_for("zh")


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_colours_the_map_and_titles_it(walk: Page, release: Dataset, layer: str) -> None:
    visit(walk, f"?layer={layer}")
    assert sorted(drawn_areas(walk)) == list(release.adcodes("county"))
    expect(walk.locator(".question.on")).to_contain_text(ZH(f"layer.{layer}.question"))
    expect(walk.locator(".legend")).to_be_visible()
    expect(walk.locator(".key2")).to_be_visible()


def test_choosing_a_question_keeps_the_view(page: Page) -> None:
    open_page(page)
    page.locator("#map-zoom-in").click()
    wait_for_map(page)
    before = canvas_state(page)
    page.locator(".group summary", has_text="品牌").press("Enter")
    with map_change(page):
        page.locator(".question input[value=brand-count]").check()
    expect(page.locator(".mtool h1")).to_have_text("已收录的劳务品牌")
    assert canvas_state(page) == pytest.approx(before)
    assert "layer=brand-count" in page.url


def test_prefecture_level_draws_sixteen_areas(walk: Page, release: Dataset) -> None:
    visit(walk)
    with map_change(walk):
        walk.locator(".mtool label", has_text="州市").click()
    expect(walk).to_have_url(re.compile("level=prefecture"))
    assert sorted(drawn_areas(walk)) == list(release.adcodes("prefecture"))


def test_unchecking_a_level_leaves_the_others(walk: Page) -> None:
    visit(walk)
    walk.locator(".checks label", has_text="级别未见").click()
    expect(walk.locator(".rail .foot")).to_contain_text("20 / 58")
    expect(walk).to_have_url(re.compile("rank=national,provincial,prefecture,county$"))


def test_a_choice_that_finds_nothing_says_so_and_offers_to_clear(walk: Page) -> None:
    visit(walk)
    walk.get_by_placeholder("全部类别").click()
    walk.get_by_role("option", name="高端技能").click()
    expect(panel(walk)).to_contain_text("没有符合条件的品牌")
    expect(walk.locator(".rail .foot")).to_contain_text("0 / 58")
    panel(walk).get_by_role("link", name="清除全部筛选").click()
    expect(walk.locator(".rail .foot")).to_contain_text("58 / 58")
    assert walk.url.endswith("/")


def test_a_chip_removes_its_condition(walk: Page) -> None:
    visit(walk, "?industry=agriculture&within=532300")
    walk.locator(".inforce .chip", has_text="农业").click()
    expect(walk).to_have_url(re.compile(r"\?within=532300$"))
    expect(walk.locator(".rail .foot")).to_contain_text("10 / 58")


def test_focus_stays_on_the_control_that_was_used(page: Page) -> None:
    open_page(page)
    box = page.locator(".checks input[value=unrated]")
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".rail .foot")).to_contain_text("20 / 58")
    assert box.evaluate("node => node === document.activeElement")


def test_the_page_speaks_english(walk: Page) -> None:
    visit(walk)
    walk.locator(".tools label", has_text="EN").click()
    expect(walk.locator("html")).to_have_attribute("lang", "en")
    expect(walk.locator(".mtool h1")).to_have_text("Location quotient: manufacturing")
    expect(walk).to_have_title("Location quotient: manufacturing · Yunnan Labour Brands Map")


def test_the_dark_theme_darkens_map_and_page(walk: Page) -> None:
    visit(walk)
    light = drawn_areas(walk)
    with map_change(walk):
        walk.get_by_role("link", name="深色").click()
    expect(walk.locator("html")).to_have_attribute("data-theme", "dark")
    dark = drawn_areas(walk)
    assert all(light[code] != dark[code] for code in light)
    assert (
        walk.locator(".rail").evaluate("n => getComputedStyle(n).backgroundColor")
        == "rgb(24, 33, 39)"
    )


def test_the_list_shows_every_brand(walk: Page) -> None:
    visit(walk)
    walk.locator(".mtool label", has_text="列表").click()
    rows = walk.locator("#brand-table tbody tr")
    expect(rows).to_have_count(50)
    walk.get_by_role("link", name="下一页").click()
    expect(rows).to_have_count(8)
    expect(walk).to_have_url(re.compile("page=2"))
    walk.get_by_role("link", name="上一页").click()
    expect(rows).to_have_count(50)
    walk.locator("#brand-table").get_by_role("link", name="建水陶匠").click()
    expect(panel(walk).get_by_role("heading", name="建水陶匠")).to_be_visible()


def test_the_share_button_copies_the_address(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_page(page, "?area=530627")
    page.locator("#share").click()
    expect(page.locator("#share")).to_contain_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
