"""Links once given away show what they showed: title, question and panel, as visitors read them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scene.scene import compose
from scene.subject import document_title
from state.address import parse
from state.view_state import Rows, Tab
from tests.browser.steps import PATIENCE_MS
from tests.state.links import FrozenLink, frozen_links
from texts import texts_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from data.dataset import Dataset
    from scene.scene import Scene
    from state.vocabulary import Vocabulary
    from tests.browser.conftest import OpenWindow

#: Every seventh link, or all of them with BRANDMAP_TEST_FULL=1.
SAMPLE = frozen_links()[:: 1 if os.environ.get("BRANDMAP_TEST_FULL") == "1" else 7]
FOLLOW = """([path, query]) => {
  document.title = '';
  window.dash_clientside.set_props('location', { pathname: path, search: query });
}"""
BUILT = "() => document.title !== '' && document.querySelector('#panel h2')"
SEEN = """() => ({
  title: document.title,
  lang: document.documentElement.lang,
  theme: document.documentElement.dataset.theme,
  question: document.querySelector('#map-head h1').textContent,
  panel: document.querySelector('#panel h2').textContent,
})"""


def expected(scene: Scene) -> dict[str, str]:
    """Return what a visitor of a scene reads."""
    t, dataset, state = scene.t, scene.dataset, scene.state
    if state.brand is not None:
        panel = t.own(dataset.brands[state.brand], "name")
    elif state.area not in {None, dataset.province_adcode}:
        panel = t.own(dataset.areas[state.area or ""], "name")
    else:
        panel = t("province.title" if scene.brands else "empty.title")
    listed = state.tab is Tab.LIST and state.rows is Rows.BRANDS
    return {
        "title": document_title(scene),
        "lang": texts_for(state.lang).tag,
        "theme": state.theme.value,
        "question": t("table.label") if listed else scene.view.title,
        "panel": panel,
    }


def scene_of(link: str, release: Dataset, words: Vocabulary) -> Scene:
    """Return the scene a link opens."""
    parts = urlsplit(link)
    state, notices = parse(parts.query, words, parts.path)
    return compose(release, state, notices)


def followed(page: Page, frozen: FrozenLink) -> dict[str, str]:
    """Go to a link inside the running page and return what is seen."""
    page.evaluate(FOLLOW, [frozen.path, f"?{frozen.query}" if frozen.query else ""])
    page.wait_for_function(BUILT, timeout=PATIENCE_MS)
    seen: dict[str, str] = page.evaluate(SEEN)
    return seen


def test_frozen_links_show_what_they_showed(
    no_webgl_browser: Browser, open_window: OpenWindow, release: Dataset, words: Vocabulary
) -> None:
    page = open_window(within=no_webgl_browser)  # drawing maps is not the subject
    page.goto("/?q=nothing-is-called-so")
    page.wait_for_selector("html[data-app=ready]", state="attached", timeout=PATIENCE_MS)
    wrong = {}
    for frozen in SAMPLE:
        seen = followed(page, frozen)
        wanted = expected(scene_of(frozen.opens, release, words))
        if seen != wanted:
            wrong[frozen.link] = (seen, wanted)
    assert wrong == {}


def test_a_link_loaded_from_outside_is_the_same_page(
    page: Page, release: Dataset, words: Vocabulary
) -> None:
    page.goto("/Area/532331/?lang=en&theme=dark")
    assert urlsplit(page.url).path == "/area/532302"
    wanted = expected(scene_of("/area/532302?lang=en&theme=dark", release, words))
    assert page.title() == wanted["title"]
    page.wait_for_selector("html[data-app=ready]", state="attached", timeout=PATIENCE_MS)
    page.wait_for_function(BUILT, timeout=PATIENCE_MS)
    assert page.evaluate(SEEN) == wanted
    assert page.locator("link[rel=canonical]").get_attribute("href") == page.url.replace(
        "&theme=dark", ""
    )
