"""What is wrong in an address is named in the page; the rest of it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import panel, visit

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
def test_an_unknown_part_is_named(walk: Page, query: str, named: str) -> None:
    visit(walk, query)
    expect(walk.locator("#notices")).to_contain_text(named)
    expect(walk.locator(".mtool h1")).to_be_visible()


def test_the_rest_of_the_address_holds(walk: Page) -> None:
    visit(walk, "?area=530627&industry=fishing")
    expect(panel(walk).get_by_role("heading", name="镇雄县")).to_be_visible()
    walk.locator("#notices").get_by_role("link").click()
    expect(walk.locator("#notices")).to_be_empty()
    expect(panel(walk).get_by_role("heading", name="镇雄县")).to_be_visible()
