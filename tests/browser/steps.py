"""What people do on the page, and what they see."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page

    from data.dataset import Dataset

#: For a busy machine; what is right is seen at once.
PATIENCE_MS = 60_000
RUNS = "() => Boolean(window.brandmap && window.brandmap.payload)"
#: As the page's own controls do it: Dash's location changes, nothing is loaded.
GO = """([pathname, search]) => {
  const { location } = window;
  if (location.pathname !== pathname || location.search !== search)
    window.dash_clientside.set_props('location', { pathname, search });
}"""
SHOWN = """(address) =>
  window.brandmap.shown === address && Boolean(document.documentElement.dataset.mapIdle)"""
MOVED_ON = """(before) => {
  const now = document.documentElement.dataset.mapIdle;
  return now && now !== before;
}"""


def open_app(page: Page, query: str = "") -> None:
    """Open a view and wait until the application has taken the place of the first page."""
    page.goto(f"/{query}")
    page.wait_for_selector("html[data-app=ready]", state="attached", timeout=PATIENCE_MS)


def open_page(page: Page, query: str = "") -> None:
    """Open a view and wait until its map is drawn and at rest."""
    page.goto(f"/{query}")
    wait_for_map(page)


def visit(page: Page, query: str = "", path: str = "/") -> None:
    """Change the address of the running page and wait until its map is drawn and at rest.

    A page that is not running is opened. Use `open_page` where loading is the subject.
    """
    if not page.evaluate(RUNS):
        page.goto(f"{path}{query}")
    wait_for_map(page)
    page.evaluate(GO, [path, query])
    page.wait_for_function(SHOWN, arg=path + query, timeout=PATIENCE_MS)


def wait_for_map(page: Page) -> None:
    """Wait until the map is drawn and at rest."""
    page.wait_for_selector("html[data-map-idle]", state="attached", timeout=PATIENCE_MS)


@contextmanager
def map_change(page: Page) -> Iterator[None]:
    """Do something that changes the map, and wait until the change is drawn."""
    before = page.locator("html").get_attribute("data-map-idle")
    yield
    page.wait_for_function(MOVED_ON, arg=before, timeout=PATIENCE_MS)


def drawn_areas(page: Page) -> dict[str, str]:
    """Return the fill each area really has on the map, by adcode."""
    found: dict[str, str] = page.evaluate(
        """() => {
          const map = window.brandmap.map();
          const fill = map.getStyle().layers.find((layer) => /^plotly-trace.*fill$/.test(layer.id));
          const areas = map.queryRenderedFeatures({ layers: [fill.id] });
          return Object.fromEntries(areas.map((area) => [
            area.properties.adcode || area.id,
            area.layer.paint['fill-color'].toString(),
          ]));
        }"""
    )
    return found


def place_on_screen(page: Page, release: Dataset, adcode: str) -> tuple[float, float]:
    """Return where an area's label point is drawn, in pixels of the window, once the map rests."""
    page.wait_for_function("() => !window.brandmap.map().isMoving()", timeout=PATIENCE_MS)
    frame = release.boundaries.county
    place = frame.loc[[adcode], ["label_lon", "label_lat"]].to_numpy()[0].tolist()
    x, y = page.evaluate(
        """([lon, lat]) => {
          const map = window.brandmap.map();
          const box = map.getCanvas().getBoundingClientRect();
          const at = map.project([lon, lat]);
          return [box.left + at.x, box.top + at.y];
        }""",
        place,
    )
    return x, y


def click_area(page: Page, release: Dataset, adcode: str) -> None:
    """Click the map on an area, at its label point."""
    x, y = place_on_screen(page, release, adcode)
    page.mouse.move(x, y)
    page.mouse.click(x, y)


def double_tap(page: Page, x: float, y: float) -> None:
    """Send what a browser sends after two quick taps: two clicks, each the first of its spot.

    Two real taps may lie far apart in time where the machine is busy.
    """
    page.evaluate(
        """([x, y]) => {
          for (const by of [0, 4]) {
            const at = { clientX: x + by, clientY: y + by, detail: 1, bubbles: true };
            const canvas = document.elementFromPoint(x, y);
            for (const kind of ['mousedown', 'mouseup', 'click'])
              canvas.dispatchEvent(new MouseEvent(kind, at));
          }
        }""",
        [x, y],
    )


def panel(page: Page) -> Locator:
    """Return the right-hand panel."""
    return page.locator("#panel")


def canvas_state(page: Page) -> dict[str, Any]:
    """Return the map's centre and zoom."""
    state: dict[str, Any] = page.evaluate(
        "() => { const m = window.brandmap.map(); return {...m.getCenter(), zoom: m.getZoom()}; }"
    )
    return state
