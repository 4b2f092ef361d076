"""The page without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.steps import open_page, panel

if TYPE_CHECKING:
    from playwright.sync_api import Page


def focused(page: Page) -> str:
    """Return what the element with the focus says or is called."""
    name: str = page.evaluate(
        """() => {
          const node = document.activeElement;
          return node.getAttribute('aria-label') || node.textContent || node.value;
        }"""
    )
    return name


def test_skip_links_come_first_and_lead_to_the_details(page: Page) -> None:
    open_page(page)
    page.keyboard.press("Tab")
    assert focused(page) == "跳到筛选"
    expect(page.locator(".skip").first).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#panel') !== null")


def test_a_brand_is_found_and_opened_by_keyboard_alone(page: Page) -> None:
    open_page(page)
    for _ in range(5):
        page.keyboard.press("Tab")
    assert focused(page) == "搜索地名、品牌、手艺、政策"
    page.keyboard.type("元谋菜农")
    page.keyboard.press("Enter")
    expect(page.locator("#rail-foot")).to_contain_text("1 / 58")
    page.goto(page.url.replace("?", "?tab=list&"))
    page.locator("#brand-table").get_by_role("link", name="元谋菜农").focus()
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", name="元谋菜农")).to_be_visible()


def test_focus_shows_and_never_stays_nowhere(page: Page) -> None:
    open_page(page)
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
