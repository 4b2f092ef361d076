"""One click opens an area, two come nearer and open nothing, with a mouse and with a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.steps import (
    PATIENCE_MS,
    canvas_state,
    double_tap,
    open_page,
    panel,
    place_on_screen,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from data.dataset import Dataset
    from tests.browser.conftest import OpenWindow

YUANMOU, HUIZE = "532328", "530326"


def steps_back(page: Page) -> int:
    """Return how many addresses lie in the history of a window."""
    found: int = page.evaluate("() => history.length")
    return found


def comes_to_rest(page: Page, zoom: float) -> None:
    """Wait until the map rests at a zoom."""
    page.wait_for_function(
        """(zoom) => document.documentElement.dataset.mapIdle
          && Math.abs(window.brandmap.map().getZoom() - zoom) < 0.01""",
        arg=zoom,
        timeout=PATIENCE_MS,
    )


def only_one_opened(page: Page, release: Dataset, before: int) -> None:
    """Check that of all clicks only the last opened an area."""
    page.wait_for_url(f"**/?*area={HUIZE}")
    panel(page).get_by_role("heading", name=release.areas[HUIZE].name_zh).wait_for()
    assert steps_back(page) == before + 1


def test_a_double_click_comes_nearer_and_opens_nothing(page: Page, release: Dataset) -> None:
    open_page(page, "?layer=brand-count")
    before, zoom = steps_back(page), canvas_state(page)["zoom"]
    x, y = place_on_screen(page, release, YUANMOU)
    page.mouse.dblclick(x, y)
    comes_to_rest(page, zoom + 1)
    assert place_on_screen(page, release, YUANMOU) == pytest.approx((x, y), abs=2)
    page.locator("#map-zoom-out").click()
    comes_to_rest(page, zoom + 0.3)
    page.mouse.click(*place_on_screen(page, release, HUIZE))
    only_one_opened(page, release, before)
    comes_to_rest(page, zoom + 0.3)


def test_a_double_tap_comes_nearer_and_opens_nothing(phone: Page, release: Dataset) -> None:
    open_page(phone, "?layer=brand-count")
    before, zoom = steps_back(phone), canvas_state(phone)["zoom"]
    double_tap(phone, *place_on_screen(phone, release, YUANMOU))
    comes_to_rest(phone, zoom + 1)
    phone.locator("#map-fit").click()
    comes_to_rest(phone, zoom)
    phone.touchscreen.tap(*place_on_screen(phone, release, HUIZE))
    only_one_opened(phone, release, before)


def test_a_double_click_opens_nothing_on_the_map_that_stands_still(
    no_webgl_browser: Browser, open_window: OpenWindow, release: Dataset
) -> None:
    page = open_window(within=no_webgl_browser)
    page.goto("/?layer=brand-count")
    page.wait_for_selector("html[data-map-error=webgl]", state="attached", timeout=PATIENCE_MS)
    before = steps_back(page)
    page.locator(f'#map-still [data-area="{YUANMOU}"]').dblclick()
    page.locator(f'#map-still [data-area="{HUIZE}"]').click()
    only_one_opened(page, release, before)
