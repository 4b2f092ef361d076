"""What the map is drawn with may go and come back: the view is always the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import new_context
from tests.browser.steps import GO, drawn_areas, map_change, open_page, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from data.dataset import Dataset

YUANMOU = "532328"
FIRST = "?layer=brand-count&lang=en"
OTHER = f"?layer=people-employed&theme=dark&area={YUANMOU}&lang=en"
VIEWS = (OTHER, "?layer=brand-count&shape=tiles&level=prefecture&theme=dark&lang=en")
LOSE = """() => {
  const gl = document.querySelector('.maplibregl-canvas').getContext('webgl2');
  window.taken = gl.getExtension('WEBGL_lose_context');
  window.taken.loseContext();
}"""
RESTORE = "() => window.taken.restoreContext()"
#: The loss is not told, as after sleep; the page is then looked at again.
LOSE_IN_SLEEP = f"""() => {{
  const silence = (event) => event.stopImmediatePropagation();
  addEventListener('webglcontextlost', silence, {{ capture: true, once: true }});
  ({LOSE})();
}}"""
WAKE = "() => document.dispatchEvent(new Event('visibilitychange'))"
LAYERS = (
    "hatch-county",
    "hatch-prefecture",
    "mark",
    "mark-wide",
    "selected-line-county",
    "tile-name",
)


def seen(page: Page) -> dict[str, Any]:
    """Return what stands on the map: fills, textures, symbols, the selected area, names."""
    layers: dict[str, Any] = page.evaluate(
        """(layers) => {
          const map = window.brandmap.map();
          const all = (id) => map.queryRenderedFeatures({ layers: [id] }).map((one) =>
            [one.properties.adcode, one.properties.icon, one.layer.paint['text-color']]
              .map(String).join());
          return Object.fromEntries(layers.map((id) => [id, [...new Set(all(id))].sort()]));
        }""",
        LAYERS,
    )
    return {**layers, "areas": drawn_areas(page)}


def lose(page: Page) -> None:
    """Take away what the map is drawn with, and wait for the map that stands still."""
    page.evaluate(LOSE)
    expect(page.locator("#map-still svg")).to_be_visible()


def choose(page: Page, query: str) -> str:
    """Open another view while the map is lost; return the address of the still map that follows."""
    with page.expect_response(lambda answer: "/map/still.svg" in answer.url) as answer:
        page.evaluate(GO, ["/", query])
    return answer.value.url


@pytest.mark.parametrize("query", VIEWS)
def test_a_map_that_comes_back_shows_the_current_view(walk: Page, query: str) -> None:
    visit(walk, query)
    wanted = seen(walk)
    visit(walk, FIRST)
    assert seen(walk) != wanted
    lose(walk)
    choose(walk, query)
    with map_change(walk):
        walk.evaluate(RESTORE)
    assert seen(walk) == wanted
    expect(walk.locator("#map-still svg")).to_have_count(0)
    expect(walk.locator("#map-still-note")).to_be_hidden()
    visit(walk, FIRST)
    assert seen(walk) != wanted


def test_while_the_map_is_lost_a_still_one_follows_and_opens_areas(
    walk: Page, release: Dataset
) -> None:
    visit(walk, FIRST)
    lose(walk)
    expect(walk.locator("#map-still-note")).to_contain_text("a still one stands here")
    expect(walk.locator("#graticule")).to_be_hidden()
    assert "layer=people-employed" in choose(walk, "?layer=people-employed&lang=en")
    walk.set_viewport_size({"width": 1300, "height": 900})
    walk.locator(f'#map-still [data-area="{YUANMOU}"]').click()
    expect(walk.locator("#panel h2").first).to_contain_text(release.areas[YUANMOU].name_en)
    walk.locator(f'#map-still [data-area="{YUANMOU}"]').hover()
    walk.locator("#map-walk").press("ArrowUp")
    with map_change(walk):
        walk.evaluate(RESTORE)
    assert seen(walk)["selected-line-county"]


def test_the_reader_s_own_view_is_kept_over_a_loss(walk: Page) -> None:
    visit(walk, FIRST)
    walk.evaluate("() => window.brandmap.comeTo([102, 25], 8)")
    walk.wait_for_function(
        "() => document.documentElement.dataset.mapIdle && window.brandmap.map().getZoom() === 8"
    )
    lose(walk)
    with map_change(walk):
        walk.evaluate(RESTORE)
    assert walk.evaluate("() => window.brandmap.map().getZoom()") == pytest.approx(8)


def test_a_map_lost_in_sleep_is_found_out_at_waking(browser: Browser, address: str) -> None:
    context = new_context(browser, address)
    page = context.new_page()
    open_page(page, "?layer=brand-count")
    page.evaluate(LOSE_IN_SLEEP)
    page.wait_for_function(
        "() => document.querySelector('.maplibregl-canvas').getContext('webgl2').isContextLost()"
    )
    expect(page.locator("#map-still svg")).to_have_count(0)
    page.evaluate(WAKE)
    expect(page.locator("#map-still svg")).to_be_visible()
    context.close()
