"""Where scripts or WebGL are missing, every county can still be found and opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from data.models import AreaLevel
from tests.browser.conftest import LAPTOP, PHONE
from tests.browser.steps import PATIENCE_MS, open_page, panel

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

    from data.dataset import Dataset
    from tests.browser.conftest import OpenWindow

COUNTY, NAME = "532328", "元谋县"


def overflow(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    found: int = page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return found


def still_fill(page: Page, adcode: str) -> str:
    """Return the colour an area has on the still map."""
    found: str = page.locator(f'#map-still [data-area="{adcode}"]').evaluate(
        "(area) => getComputedStyle(area).fill"
    )
    return found


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_without_scripts_counties_are_opened_from_the_table_and_the_map(
    open_window: OpenWindow, release: Dataset, size: ViewportSize
) -> None:
    page = open_window(size, java_script_enabled=False)
    page.goto("/")
    rows = page.locator("#first-counties tbody tr")
    assert rows.count() == len(release.adcodes(AreaLevel.COUNTY))
    assert overflow(page) <= 0
    rows.get_by_role("link", name=NAME, exact=True).click()
    assert page.url.endswith(f"/area/{COUNTY}")
    title = page.locator(".panel h2").first
    assert title.inner_text() == NAME
    assert title.is_visible()
    page.locator(".panel .bl .nm a").first.click()
    assert "brand=" in page.url
    assert page.locator(".panel h2").first.inner_text() != NAME
    page.locator('.still [data-area="533401"]').click()
    assert page.locator(".panel h2").first.inner_text() == release.areas["533401"].name_zh
    assert overflow(page) <= 0


def test_without_scripts_a_choice_is_a_link(open_window: OpenWindow, release: Dataset) -> None:
    page = open_window(java_script_enabled=False)
    page.goto("/?lang=en")
    page.get_by_role("link", name="List", exact=True).click()
    assert page.locator(".tbl:not(.areas) tbody tr").first.is_visible()
    page.get_by_role("searchbox").fill("tie-dye")
    page.get_by_role("searchbox").press("Enter")
    named = [b for b in release.brands.values() if "tie-dye" in b.name_en.casefold()]
    assert named
    expect(page.locator(".table-slot .nm")).to_have_count(len(named))


def test_when_the_program_does_not_arrive_the_first_page_stays(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.route("**/_dash-component-suites/**", lambda route: route.abort())
    page.goto("/")
    page.wait_for_selector("#first-counties tr")
    page.locator(f'.still [data-area="{COUNTY}"]').click()
    page.wait_for_url(f"**/?area={COUNTY}")
    assert page.locator("#first-panel h2").inner_text() == NAME
    assert page.locator("#react-entry-point").is_hidden()
    context.close()


def test_the_first_page_gives_way_without_a_trace(page: Page) -> None:
    open_page(page, f"?area={COUNTY}")
    assert page.locator("#first-page, [id^=first-]").count() == 0
    assert page.locator("#map-still svg").count() == 0
    assert page.locator("#react-entry-point").is_visible()


def test_without_webgl_the_still_map_opens_areas_and_follows(
    no_webgl_browser: Browser, open_window: OpenWindow
) -> None:
    page = open_window(within=no_webgl_browser)
    page.goto("/")
    page.wait_for_selector("html[data-map-error=webgl]", state="attached", timeout=PATIENCE_MS)
    assert page.locator("#map-still-note").is_visible()
    page.evaluate("() => { window.sameDocument = true; }")
    page.locator(f'#map-still [data-area="{COUNTY}"]').click()
    page.wait_for_url(f"**/?area={COUNTY}")
    panel(page).get_by_role("heading", name=NAME).wait_for()
    before = still_fill(page, COUNTY)
    page.get_by_role("link", name="深色").click()
    page.wait_for_function(
        """([code, before]) => {
          const area = document.querySelector(`#map-still [data-area="${code}"]`);
          return area && getComputedStyle(area).fill !== before;
        }""",
        arg=[COUNTY, before],
        timeout=PATIENCE_MS,
    )
    assert page.evaluate("() => window.sameDocument")
