"""A real Chromium on the real application, watched for anything it should not do."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from app import create_app
from settings import Settings
from tests.browser.steps import PATIENCE_MS
from tests.deploy.front import HOST
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import (
        Browser,
        BrowserContext,
        ConsoleMessage,
        Page,
        Playwright,
        Request,
        ViewportSize,
    )

LAPTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
CHROMIUM = os.environ.get("BRANDMAP_CHROMIUM", "/usr/bin/chromium")
#: The machine itself, by its address and as the host of the shipped site.
HERE = frozenset({"127.0.0.1", HOST})
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    f"--host-resolver-rules=MAP {HOST} 127.0.0.1",
]
#: Pages are painted without the emulated card, which only the map needs: half the time.
WEBGL = [
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",
]
NO_WEBGL = ["--disable-gpu", "--disable-3d-apis"]
#: MapLibre's own remark on software rendering; a real graphics card is silent.
HARMLESS = ("GPU stall due to ReadPixels", "Automatic fallback to software WebGL")
#: What MapLibre throws where WebGL is missing; the page then shows the map that stands still.
NO_MAP = (
    "WebGL2 is required to display this map. We are sorry, but it seems that your browser does not"
    " support WebGL2, a technology for rendering 3D graphics on the web. Read more on"
    " https://wiki.openstreetmap.org/wiki/This_map_requires_WebGL"
)
#: The map's canvas at a quarter of the resolution: drawing it in software is most of a test's time.
#: The page itself is laid out at its full resolution.
COARSE = "Object.defineProperty(window, 'devicePixelRatio', { get: () => 0.25 })"
#: What the page lets tests see of its map, under a short name.
INSIDE = """Object.defineProperty(window, 'brandmap', {
  get: () => window.dash_clientside?.brandmap?.inside,
})"""

expect.set_options(timeout=PATIENCE_MS)


@dataclass
class Guard:
    """Collect what a page must not do: speak in the console, fail, or call another machine."""

    offences: list[str] = field(default_factory=list)

    def watch(self, page: Page, expected: str = "") -> None:
        """Listen to a page from now on; it may throw the error that is expected."""
        page.on("console", self._said)
        page.on("pageerror", lambda error: self._threw(str(error), expected))
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)

    def report(self) -> list[str]:
        """Return the offences since the last report."""
        found, self.offences = self.offences, []
        return found

    def _said(self, message: ConsoleMessage) -> None:
        if not any(text in message.text for text in HARMLESS):
            self.offences.append(f"console {message.type}: {message.text}")

    def _threw(self, error: str, expected: str) -> None:
        if error != expected:
            self.offences.append(f"error: {error}")

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"blob", "data"} and address.hostname not in HERE:
            self.offences.append(f"request to another machine: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            self.offences.append(f"request failed: {request.url}: {request.failure}")


class OpenWindow(Protocol):
    """Open one more guarded window; the options are those of a Playwright context."""

    def __call__(
        self,
        viewport: ViewportSize = ...,
        *,
        within: Browser | None = None,
        sharp: bool = False,
        **options: Any,
    ) -> Page:
        """Return an empty page of its own context; it closes with the test."""


def new_context(
    browser: Browser, address: str, *, sharp: bool = False, **options: Any
) -> BrowserContext:
    """Return a context with nothing in its cache; `sharp` where the test reads the map's pixels."""
    wanted: dict[str, Any] = {"viewport": LAPTOP, "reduced_motion": "reduce", **options}
    context = browser.new_context(base_url=address, **wanted)
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(INSIDE)
    if not sharp:
        context.add_init_script(COARSE)
    return context


@contextmanager
def watched(context: BrowserContext) -> Iterator[tuple[Page, Guard]]:
    """Open one window with a guard; what it holds at the end is the caller's to report."""
    window, guard = context.new_page(), Guard()
    guard.watch(window)
    yield window, guard
    window.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Serve the application on a free port, with the security policy it ships."""
    with served(create_app(Settings()).server) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start the program that drives browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start one Chromium for all tests."""
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *WEBGL])
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def no_webgl_browser(playwright: Playwright) -> Iterator[Browser]:
    """Start a Chromium that cannot draw the map: `open_window(within=no_webgl_browser)`."""
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *NO_WEBGL])
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def laptop(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Share what was fetched between the pages; the application keeps nothing else in a browser."""
    context = new_context(browser, address)
    yield context
    context.close()


@pytest.fixture
def page(laptop: BrowserContext) -> Iterator[Page]:
    """Open a fresh window of laptop size; the test fails if the guard saw an offence."""
    with watched(laptop) as (window, guard):
        yield window
        kept = laptop.cookies()
    laptop.clear_permissions()
    assert guard.report() == []
    assert kept == []


@pytest.fixture(scope="module")
def shared_window(laptop: BrowserContext) -> Iterator[tuple[Page, Guard]]:
    """Open one window for the tests of a file that walk through views."""
    with watched(laptop) as shared:
        yield shared


@pytest.fixture(scope="module")
def sharp_window(browser: Browser, address: str) -> Iterator[tuple[Page, Guard]]:
    """Open one window for the tests of a file that read the map's pixels."""
    context = new_context(browser, address, sharp=True)
    with watched(context) as shared:
        yield shared
    context.close()


@pytest.fixture
def walk(shared_window: tuple[Page, Guard]) -> Iterator[Page]:
    """Lend the window the tests of a file share: begin with `visit`, change the address only."""
    window, guard = shared_window
    yield window
    assert guard.report() == []


@pytest.fixture
def sharp(sharp_window: tuple[Page, Guard]) -> Iterator[Page]:
    """Lend a shared window whose map is drawn at full resolution: begin with `visit`."""
    window, guard = sharp_window
    yield window
    assert guard.report() == []


@pytest.fixture
def open_window(browser: Browser, address: str) -> Iterator[OpenWindow]:
    """Return what opens windows; the test fails if the guard saw an offence in any of them."""
    guard = Guard()
    contexts = []

    def opened(
        viewport: ViewportSize = LAPTOP,
        *,
        within: Browser | None = None,
        sharp: bool = False,
        **options: Any,
    ) -> Page:
        context = new_context(within or browser, address, sharp=sharp, viewport=viewport, **options)
        contexts.append(context)
        window = context.new_page()
        guard.watch(window, NO_MAP if within else "")
        return window

    yield opened
    for context in contexts:
        context.close()
    assert guard.report() == []


@pytest.fixture
def phone(open_window: OpenWindow) -> Page:
    """Open a window of phone size that is touched."""
    return open_window(PHONE, has_touch=True, is_mobile=True)
