"""Comparing in a real browser: from a panel to side by side, and back to the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.steps import open_app, open_page, panel, wait_for_map

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_from_a_panel_to_side_by_side_and_back(page: Page) -> None:
    open_page(page, "?area=530627")
    panel(page).get_by_role("link", name="加入对照").click()
    bar = page.locator(".cmp-bar")
    bar.wait_for()
    assert "镇雄县" in bar.inner_text()
    panel(page).get_by_role("link", name="移出对照").wait_for()
    bar.get_by_role("textbox").fill("元谋")
    page.get_by_role("option", name="元谋县").click()
    page.locator(".cmp-table").wait_for()
    assert "compare=530627,532328" in page.url
    assert page.locator(".cmp-table thead .nm").all_inner_texts() == ["镇雄县", "元谋县"]
    assert page.locator("#map-canvas").is_hidden()
    page.get_by_role("link", name="清空，回到地图").click()
    page.locator("#map-canvas").wait_for(state="visible")
    assert "compare" not in page.url


def test_a_shared_comparison_opens_and_loses_one(page: Page) -> None:
    open_app(page, "?compare=530627,532328,530102&lang=en")
    table = page.locator(".cmp-table")
    table.wait_for()
    assert table.locator("thead .nm").count() == 3
    table.get_by_role("link", name="Take out Wuhua District").click()
    page.wait_for_function("() => document.querySelectorAll('.cmp-table .nm').length === 2")
    assert "compare=530627,532328" in page.url


def test_a_number_opens_to_its_passport(page: Page) -> None:
    open_app(page, "?compare=530627,532328")
    number = page.locator(".cmp-table summary").first
    number.click()
    card = page.locator(".cmp-table .pp-card").first
    card.wait_for()
    assert "134" in number.inner_text()
    assert "1,349,7" in card.inner_text()
    right = page.evaluate("() => document.querySelector('.cmp-body').scrollWidth")
    assert right <= page.locator(".cmp-body").bounding_box()["width"] + 1  # type: ignore[index]


def test_the_map_is_there_again_after_going_back(page: Page) -> None:
    open_page(page, "?area=530627&compare=530627")
    open_app(page, "?compare=530627,532328")
    page.locator(".cmp-table").wait_for()
    page.go_back()
    wait_for_map(page)
    assert page.locator("#map-canvas").is_visible()


def test_four_columns_stay_within_the_page_at_1280(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    open_app(page, "?compare=530627,532328,530102,532600&lang=en")
    page.locator(".cmp-table").wait_for()
    body = "document.querySelector('.cmp-body')"
    assert page.evaluate(f"() => {body}.scrollWidth <= {body}.clientWidth")
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")
