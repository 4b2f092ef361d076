"""What is wrong in an address is named in the page; the rest of it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import open_page, panel

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("?industry=fishing", "industry=fishing"),
        ("?area=999999", "area=999999"),
        ("?brand=%3Cscript%3Ealert(1)%3C/script%3E", "brand=<script>alert(1)</script>"),
        ("?layer=weather", "layer=weather"),
        ("?colour=red", "colour=red"),
        ("?lang=en&theme=pink", "theme=pink"),
    ],
)
def test_an_unknown_part_is_named(page: Page, query: str, named: str) -> None:
    open_page(page, query)
    expect(page.locator("#notices")).to_contain_text(named)
    expect(page.locator(".mtool h1")).to_be_visible()


def test_the_rest_of_the_address_holds(page: Page) -> None:
    open_page(page, "?area=530627&industry=fishing")
    expect(panel(page).get_by_role("heading", name="镇雄县")).to_be_visible()
    page.locator("#notices").get_by_role("link").click()
    expect(page.locator("#notices")).to_be_empty()
    expect(panel(page).get_by_role("heading", name="镇雄县")).to_be_visible()
