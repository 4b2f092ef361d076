"""What each kind of page loads: these files and no other, and no more bytes than its budget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.browser.conftest import new_context
from tests.browser.steps import wait_for_map

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from data.dataset import Dataset

#: The version and the time that Dash writes into the names of its own files.
VERSION = re.compile(r"(@\d+)?\.v[\d_]+m\d+(\.[\d.]+)?(?=\.|$)")
DIGEST = re.compile(r"\.[0-9a-f]{8}(?=\.)")
OF_DASH = frozenset(
    {
        "polyfill.min.js",
        "react.min.js",
        "react-dom.min.js",
        "prop-types.min.js",
        "dash_renderer.min.js",
        "dash_core_components.js",
        "dash_core_components-shared.js",
        "dash_html_components.min.js",
        "dash_mantine_components.js",
        "async-graph.js",
        "_dash-layout",
        "_dash-dependencies",
        "_dash-update-component",
    }
)
APP = OF_DASH | {
    "app.css",
    "app.js",
    "plotly-map-4.1.1.min.js",
    "style-light-zh.json",
    "mark.svg",
    "county.geojson",
}


#: A document, and what may be asked for again: a control that is set anew asks for the page.
TWICE = 3


class Budget(NamedTuple):
    """Say what a page loads beside its document, and how many bytes in all, as sent.

    `drawn`: until its map is; what the map's own workers fetch is not seen.
    """

    files: frozenset[str]
    bytes: int
    drawn: bool = False


def plain(*files: str, most: int) -> Budget:
    return Budget(frozenset(files), most)


PAGES = {
    "/data": plain("plain.css", most=32_400),
    "/about": plain("plain.css", most=16_000),
    "/share": plain("share.css", "share.js", "embed", "frame.css", "frame.js", most=75_300),
    "/present": plain("present.css", most=11_000),
    "/present/build": plain("present.css", "build.js", most=19_800),
    "/embed": plain("frame.css", "frame.js", most=62_100),
    "/present?steps=area:530627": plain("stage.css", "stage.js", most=75_600),
    "/map.html": Budget(frozenset(), 286_600),
    "/": Budget(APP, 1_465_000, drawn=True),
    "/?tab=list": Budget(APP, 1_465_000, drawn=True),
    "/?reading=senior&tab=list": Budget(APP, 1_445_000, drawn=True),
}


def named(url: str) -> str:
    """Return the name of a file without what changes with its contents."""
    name = url.partition("?")[0].rpartition("/")[2]
    return DIGEST.sub("", VERSION.sub("", name))


def loaded(page: Page, address: str, *, drawn: bool) -> tuple[set[str], int, int]:
    """Open an address; return what it loaded by name, how many answers and bytes came."""
    session = page.context.new_cdp_session(page)
    asked: dict[str, str] = {}
    sizes: dict[str, float] = {}
    session.on(
        "Network.requestWillBeSent", lambda e: asked.update({e["requestId"]: e["request"]["url"]})
    )
    session.on(
        "Network.loadingFinished", lambda e: sizes.update({e["requestId"]: e["encodedDataLength"]})
    )
    session.send("Network.enable")
    page.goto(address, wait_until="load")
    if drawn:
        wait_for_map(page)
    sent = [url for url in asked.values() if url.startswith("http")]
    files = {named(url) for url in sent if url != page.url}
    return files, len(sent), round(sum(sizes.values()))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_loads_its_own_files_within_its_budget(
    browser: Browser, address: str, release: Dataset, path: str
) -> None:
    budget, context = PAGES[path], new_context(browser, address)
    files, answers, size = loaded(context.new_page(), path, drawn=budget.drawn)
    context.close()
    words = f"{release.release}.json"  # they come when the page has nothing else to do
    assert files - {words} == budget.files
    assert answers <= len(budget.files) + TWICE
    assert size <= budget.bytes
