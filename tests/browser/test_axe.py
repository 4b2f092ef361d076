"""Axe finds nothing against WCAG 2.0 to 2.2, A and AA, on any page as anyone may have it."""

from __future__ import annotations

import os
import re
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from state.view_state import Language, Reading, Theme
from tests.browser.steps import open_app, visit
from tests.browser.test_links import BUILT, FOLLOW
from tests.choices import TEXT_PATHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from playwright.sync_api import Browser, Route

    from tests.browser.conftest import OpenWindow

FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
#: Seconds a test may take.
PATIENCE = 7200 if FULL else 1200
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
OPTIONS = {"resultTypes": ["violations"], "runOnly": RULES, "preload": False}
WIDTHS = (360, 768, 1440)
HEIGHT = 800
#: Views of the application, each reached from the one before without loading it: two with the map
#: drawn, the others where it is the still one, since drawing is not the subject.
DRAWN = ("/area/532328", "/?shape=tiles")
STILL = (
    "/",
    "/?tab=list",
    "/?tab=list&rows=areas",
    "/brand/caiyun-logistics-workers",
    "/?compare=532328,530627",
    "/?q=nothing-is-called-so",
)
PLAIN = (
    *TEXT_PATHS,
    "/nothing-is-here",
    "/present?tour=265-brands-one-map",
    "/present/build",
    "/present/notes?tour=265-brands-one-map",
)
#: What the server sends, without its scripts.
FIRST = ("/?tab=list", "/area/532328", "/")
SCRIPTS = re.compile(r"<script\b.*?</script>", re.DOTALL)
NOSCRIPT = re.compile(r"(</?)noscript\b")


class Case(NamedTuple):
    """One page as somebody may have it."""

    page: str
    lang: Language
    theme: Theme
    reading: Reading
    width: int

    @property
    def address(self) -> str:
        """Return the page's address, in that language, theme and way of reading."""
        query = f"lang={self.lang}&theme={self.theme}&reading={self.reading}"
        return f"{self.page}{'&' if '?' in self.page else '?'}{query}"


def cases(pages: Iterable[str]) -> list[Case]:
    """Return every combination, or so many that each choice occurs."""
    every = [Case(*row) for row in product(pages, Language, Theme, Reading, WIDTHS)]
    return every if FULL else sorted(covering(every), key=every.index)


def covering(every: list[Case]) -> Iterable[Case]:
    """Choose cases, the one with the most choices not yet seen first, until none is left."""
    missing = {choice for case in every for choice in enumerate(case)}
    while missing:
        best = max(every, key=lambda case: len({*enumerate(case)} & missing))
        missing -= {*enumerate(best)}
        yield best


def found(page: Page) -> list[str]:
    """Return what axe finds: the rule, the part of the page and the reason."""
    rules: list[dict[str, Any]] = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:120]}: {node['failureSummary']}"
        for rule in rules
        for node in rule["nodes"][:3]
    ]


def faults(
    page: Page, pages: Iterable[str], go: Callable[[Page, str], object]
) -> dict[str, list[str]]:
    """Return what axe finds on pages that are gone to, by address and width, if anything."""
    wrong = {}
    for case in cases(pages):
        go(page, case.address)
        page.set_viewport_size({"width": case.width, "height": HEIGHT})
        wrong[f"{case.address} {case.width}"] = found(page)
    return {where: what for where, what in wrong.items() if what}


def show(page: Page, address: str) -> None:
    """Go to a view of the running application, and wait for its map."""
    path, _, query = address.partition("?")
    visit(page, f"?{query}", path)


def follow(page: Page, address: str) -> None:
    """Go to a view of the application where it is running without a map, and wait for its text."""
    path, _, query = address.partition("?")
    page.evaluate(FOLLOW, [path, f"?{query}"])
    page.wait_for_function(BUILT)


def as_found(route: Route) -> None:
    """Answer with the page of an error as if it were none: a browser complains of those."""
    route.fulfill(response=route.fetch(), status=200)


def without_scripts(route: Route) -> None:
    """Answer with what a browser makes of the page when it runs no scripts."""
    page = NOSCRIPT.sub(r"\1div", SCRIPTS.sub("", route.fetch().text()))
    route.fulfill(body=page, content_type="text/html; charset=utf-8")


@pytest.mark.timeout(PATIENCE)
def test_nothing_is_in_the_way_on_the_drawn_map(walk: Page) -> None:
    assert faults(walk, DRAWN, show) == {}


@pytest.mark.timeout(PATIENCE)
def test_nothing_is_in_the_way_in_the_application(
    no_webgl_browser: Browser, open_window: OpenWindow
) -> None:
    page = open_window(within=no_webgl_browser)
    open_app(page, "?q=nothing-yet")
    assert faults(page, STILL, follow) == {}


@pytest.mark.timeout(PATIENCE)
def test_nothing_is_in_the_way_on_the_other_pages(open_window: OpenWindow) -> None:
    page = open_window()
    page.route(re.compile("nothing-is-here"), as_found)
    assert faults(page, PLAIN, Page.goto) == {}


@pytest.mark.timeout(PATIENCE)
def test_nothing_is_in_the_way_on_the_page_without_scripts(open_window: OpenWindow) -> None:
    page = open_window()
    page.route(re.compile("reading="), without_scripts)
    assert faults(page, FIRST, Page.goto) == {}
    assert page.locator("#first-counties h2").is_visible()


def test_the_sample_holds_each_choice_and_is_small() -> None:
    every = [Case(*row) for row in product(STILL, Language, Theme, Reading, WIDTHS)]
    sample = list(covering(every))
    assert {one for case in sample for one in enumerate(case)} == {
        one for case in every for one in enumerate(case)
    }
    assert len(sample) == len(STILL)
