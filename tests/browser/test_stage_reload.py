"""A stage outlives a reload without its server, and the start button of a clicker."""

from __future__ import annotations

import re
from contextlib import ExitStack
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from app import create_app
from settings import Settings
from tests.browser.conftest import new_context
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

TOUR = "/present?tour=one-county-one-brand"
KEPT = """async (many) => {
  const names = await caches.keys();
  const rooms = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return rooms.flat().length >= many;
}"""

DRESSED = "() => [...document.styleSheets].filter((sheet) => sheet.cssRules.length).length"


class Site:
    """Serve the map on one port; `stop` and `start` as a network that fails and comes back."""

    def __init__(self, prefix: str) -> None:
        """Start on a free port, mounted at a path."""
        self.prefix, self.port, self.running = prefix, 0, ExitStack()
        self.start()

    def start(self) -> None:
        """Answer on the same port as before."""
        app = create_app(Settings(path_prefix=self.prefix))
        origin = self.running.enter_context(served(app.server, self.port))
        self.port = urlsplit(origin).port or 0
        self.address = origin + self.prefix

    def stop(self) -> None:
        """Answer no more, not on open connections either."""
        self.running.close()


@pytest.fixture(params=["", "/labour-map"], ids=["top", "prefix"])
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    """Serve a map that can be taken away."""
    site = Site(request.param)
    yield site
    site.stop()


@pytest.fixture
def window(no_webgl_browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """Open a browser that holds nothing."""
    context = new_context(no_webgl_browser, site.address)
    yield context
    context.close()


def wait_until_kept(page: Page) -> None:
    """Wait until the stage, its notes and their files are kept."""
    files = page.locator("link[rel=stylesheet], script[src]").count()
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function(KEPT, arg=files + 4)


def test_without_its_server_a_reloaded_stage_stands_and_steps(
    window: BrowserContext, site: Site
) -> None:
    page = window.new_page()
    page.goto(site.address + TOUR)
    wait_until_kept(page)
    page.keyboard.press("PageDown")
    page.wait_for_url(re.compile("step=2"))
    site.stop()
    page.reload()
    expect(page.locator(".card:not([hidden])")).to_have_attribute("data-step", "1")
    assert page.evaluate(DRESSED) == 1
    page.keyboard.press("PageDown")
    expect(page.locator(".card:not([hidden])")).to_have_attribute("data-step", "2")
    with window.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    expect(notes.locator("article:not([hidden])")).to_have_attribute("data-step", "2")
    notes.reload()
    expect(notes.locator("article:not([hidden])")).to_have_attribute("data-step", "2")
    notes.keyboard.press("PageDown")
    expect(page.locator(".card:not([hidden])")).to_have_attribute("data-step", "3")


def test_the_start_button_of_a_clicker_begins_and_resumes(page: Page) -> None:
    page.goto(TOUR)
    page.evaluate("() => { window.sameDocument = true; }")
    card = page.locator(".card:not([hidden])")
    page.keyboard.press("End")
    page.keyboard.press("b")
    page.keyboard.press("Shift+F5")
    expect(card).to_have_attribute("data-step", "5")
    expect(page.locator(".black")).to_be_hidden()
    page.wait_for_function("() => Boolean(document.fullscreenElement)")
    page.keyboard.press("?")
    page.keyboard.press("F5")
    expect(card).to_have_attribute("data-step", "5")
    page.keyboard.press("Escape")
    page.keyboard.press("F5")
    expect(card).to_have_attribute("data-step", "0")
    assert page.evaluate("() => window.sameDocument")
    page.goto("/present/notes?tour=one-county-one-brand&step=3")
    page.evaluate("() => { window.sameDocument = true; }")
    shown = page.locator("article:not([hidden])")
    page.keyboard.press("Shift+F5")
    expect(shown).to_have_attribute("data-step", "2")
    page.keyboard.press("F5")
    expect(shown).to_have_attribute("data-step", "0")
    assert page.evaluate("() => window.sameDocument")
