"""A real Chromium on the real application, watched for anything it should not do."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
import waitress
from playwright.sync_api import sync_playwright

from app import create_app
from serve import open_listener, url_of
from settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize

LAPTOP: ViewportSize = {"width": 1440, "height": 900}
CHROMIUM = os.environ.get("BRANDMAP_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
]
#: MapLibre's own remark on software rendering; a real graphics card is silent.
HARMLESS = ("GPU stall due to ReadPixels", "Automatic fallback to software WebGL")


@dataclass
class Guard:
    """Collect what a page must not do: speak in the console, fail, or call another machine."""

    offences: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Listen to a page from now on."""
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.offences.append(f"error: {error}"))
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)

    def _said(self, message: ConsoleMessage) -> None:
        if not any(text in message.text for text in HARMLESS):
            self.offences.append(f"console {message.type}: {message.text}")

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"blob", "data"} and address.hostname != "127.0.0.1":
            self.offences.append(f"request to another machine: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            self.offences.append(f"request failed: {request.url}: {request.failure}")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Serve the application on a free port, with the security policy it ships."""
    listener = open_listener("127.0.0.1", 0)
    server = waitress.create_server(create_app(Settings()).server, sockets=[listener], threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    yield url_of(listener).rstrip("/")
    server.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all tests."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Open a fresh window of laptop size; the test fails if the guard saw an offence."""
    context = browser.new_context(viewport=LAPTOP, base_url=address, reduced_motion="reduce")
    window = context.new_page()
    guard = Guard()
    guard.watch(window)
    yield window
    context.close()
    assert guard.offences == []
