"""The page of data and sources in a real browser, with and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.steps import open_page, panel

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def test_the_province_leads_to_the_data_and_back(page: Page) -> None:
    open_page(page, "?lang=en")
    panel(page).get_by_role("link", name="Data and sources").click()
    expect(page.get_by_role("heading", name="Data and sources")).to_be_visible()
    expect(page.locator("#sources li")).to_have_count(144)
    page.get_by_role("link", name="Back to the map").click()
    expect(page.locator(".mtool h1")).to_be_visible()
    assert page.url.endswith("?lang=en")


@pytest.mark.parametrize("query", ["", "?lang=en&theme=dark"])
def test_the_data_page_is_accessible(page: Page, query: str) -> None:
    page.goto(f"/data{query}")
    page.locator("#dictionary summary").first.click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_data_page_works_without_scripts_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(
        java_script_enabled=False, base_url=address, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto("/data")
    page.locator("#dictionary summary").first.click()
    expect(page.locator("#dictionary td").first).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("link", name="brandmap.xlsx").click()
    assert started.value.suggested_filename.endswith(".xlsx")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    context.close()


def test_the_data_page_is_no_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/data")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
