"""Windows of any size: nothing to scroll sideways, and nothing that moves while a page arrives."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import LAPTOP
from tests.browser.steps import open_page, visit
from tests.choices import TEXT_PATHS

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

    from tests.browser.conftest import OpenWindow

FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
#: Widths and heights: phones both ways round, tablets, and laptops at 200 %.
SIZES = [(320, 568), (360, 640), (640, 360), (600, 480), (667, 375), (740, 360), (820, 1180)]
VIEWS = ["?area=532328", "?lang=en", "?layer=main-industry&area=530627&reading=senior&lang=en"]
PAGES = ["/share", "/data?reading=senior&lang=en"]
if FULL:
    SIZES += [(320, 256), (568, 320), (683, 384), (720, 405), (844, 390), (960, 500), (1024, 768)]
    VIEWS += ["?tab=list", "?compare=532328,530627,530111,530112&lang=en", "?reading=senior"]
    PAGES += [*TEXT_PATHS, "/present/build", "/embed", "/map.html"]
BEYOND = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
LIMIT = 0.05
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
}).observe({ type: 'layout-shift', buffered: true });"""


def beyond(page: Page) -> dict[str, int]:
    """Return by how many pixels the page can be scrolled sideways, by size."""
    found = {}
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        found[f"{width}x{height}"] = page.evaluate(BEYOND)
    page.set_viewport_size(LAPTOP)
    return {size: pixels for size, pixels in found.items() if pixels}


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_scrolls_sideways(walk: Page, view: str) -> None:
    visit(walk, view)
    assert beyond(walk) == {}


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(walk: Page, path: str) -> None:
    walk.goto(path)
    assert beyond(walk) == {}


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("area/530627", {"width": 360, "height": 800}),
        ("?area=532328&lang=en", {"width": 1440, "height": 900}),
    ],
)
def test_nothing_moves_while_a_page_arrives(
    open_window: OpenWindow, path: str, size: ViewportSize
) -> None:
    page = open_window(size)
    page.add_init_script(SHIFTS)
    open_page(page, path)
    assert page.evaluate("window.shifted") <= LIMIT
