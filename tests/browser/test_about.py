"""The page about the map and the footer in a real browser, on screen, on a phone and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.steps import open_page
from texts import texts_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("query", ["", "?lang=en&theme=dark"])
def test_the_page_is_accessible_and_fits_screen_phone_and_paper(page: Page, query: str) -> None:
    page.goto(f"/about{query}")
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    cut = "[...document.querySelectorAll('.wide')].filter(e => e.scrollWidth > e.clientWidth)"
    assert page.evaluate(f"{cut}.length") == 0, "the tables need no sideways scroll on a phone"
    page.emulate_media(media="print")
    expect(page.locator("header nav")).to_be_hidden()
    expect(page.locator("#wcag-4\\.1\\.3")).to_be_visible()
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert ink == "rgb(20, 33, 43)", "paper is light in the dark theme too"


def test_the_map_leads_to_the_statement_and_keeps_the_language(page: Page) -> None:
    open_page(page, "?lang=en")
    footer = page.get_by_role("contentinfo")
    box, canvas = footer.bounding_box(), page.locator("#map-canvas").bounding_box()
    assert box is not None
    assert canvas is not None
    assert box["y"] + box["height"] <= 900, "the footer is seen without scrolling"
    assert canvas["height"] >= 450, "the map keeps at least half of the window"
    footer.get_by_role("link", name=texts_for("en")("foot.about")).click()
    expect(page.locator("h1")).to_have_text(texts_for("en")("about.title"))
    page.get_by_role("link", name="1.4.13").first.click()
    expect(page.locator("#wcag-1\\.4\\.13")).to_be_in_viewport()
