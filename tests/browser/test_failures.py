"""What failed is said as it is: no answer, a server's error, too many requests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import new_context
from tests.browser.steps import open_app
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

PAGES = re.compile("_dash-update-component")
SEARCHES = re.compile("/api/v1/search")
ZH = texts_for("zh")
FAILED = {0: "network", 500: "server", 503: "server", 429: "busy"}


@pytest.fixture(scope="module")
def unwatched(browser: Browser, address: str) -> Iterator[Page]:
    """Open a window whose failed requests are wanted."""
    context = new_context(browser, address)
    window = context.new_page()
    open_app(window)
    yield window
    context.close()


@pytest.mark.parametrize("status", FAILED)
def test_a_page_that_does_not_come_is_explained(unwatched: Page, status: int) -> None:
    page, box = unwatched, unwatched.locator("#rail input[value=agriculture]")
    page.route(
        PAGES, lambda route: route.fulfill(status=status, body="") if status else route.abort()
    )
    before = box.is_checked()
    box.evaluate("box => box.click()")
    alert = page.locator(".failure:visible")
    expect(alert).to_contain_text(ZH(f"failure.{FAILED[status]}_title"))
    assert box.is_checked() is not before, "the choice holds"
    network = ZH("failure.network_text")
    assert (network in alert.inner_text()) is (status == 0)
    page.unroute(PAGES)
    page.locator("#rail input[value=county]").evaluate("box => box.click()")
    expect(alert).to_have_count(0)


@pytest.mark.parametrize(("status", "said"), [(0, "offline"), (500, "server"), (429, "busy")])
def test_a_search_that_fails_is_explained(unwatched: Page, status: int, said: str) -> None:
    page = unwatched
    page.route(
        SEARCHES, lambda route: route.fulfill(status=status, body="") if status else route.abort()
    )
    page.locator("#search").fill("")
    page.locator("#search").fill(f"镇雄{status}")
    expect(page.locator("#search-note")).to_have_text(ZH(f"search.{said}"))
    page.unroute(SEARCHES)
