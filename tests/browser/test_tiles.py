"""Tiles in a real browser: switched on, hit, hatched, and back to outlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.steps import drawn_areas, map_change, open_page, panel, visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from data.dataset import Dataset

#: Neighbouring tiles' middles, and the size of each tile on the screen.
BOXES = """() => Object.fromEntries(window.brandmap.areas().map(({ adcode }) => {
  const box = window.brandmap.rectangle(window.brandmap.map(), adcode);
  return [adcode, [box.right - box.left, box.bottom - box.top]];
}))"""
MIDDLE = """(adcode) => {
  const map = window.brandmap.map();
  const at = window.brandmap.rectangle(map, adcode);
  const box = map.getCanvas().getBoundingClientRect();
  return [box.left + (at.left + at.right) / 2, box.top + (at.top + at.bottom) / 2 + 3];
}"""


def visible(page: Page, layer: str) -> bool:
    """Say whether a layer of the map is shown."""
    shown: str = page.evaluate(
        "(layer) => window.brandmap.map().getLayoutProperty(layer, 'visibility')", layer
    )
    return shown != "none"


def click_middle(page: Page, adcode: str) -> None:
    """Click the middle of an area's tile."""
    x, y = page.evaluate(MIDDLE, adcode)
    page.mouse.move(x, y)
    page.mouse.click(x, y)


def test_the_switch_draws_equal_tiles_and_the_way_back(walk: Page, release: Dataset) -> None:
    visit(walk)
    assert not visible(walk, "tile-name")
    with map_change(walk):
        walk.get_by_text("六边形", exact=True).click()
    assert "shape=tiles" in walk.url
    assert set(drawn_areas(walk)) == set(release.counties)
    boxes = list(walk.evaluate(BOXES).values())
    assert max(wide for wide, _ in boxes) - min(wide for wide, _ in boxes) < 0.5
    assert min(wide for wide, _ in boxes) > 20
    assert visible(walk, "tile-name")
    assert not visible(walk, "graticule")
    assert walk.locator(".scale-bar").is_hidden()
    assert walk.locator("#review").is_visible()
    with map_change(walk):
        walk.get_by_text("轮廓", exact=True).click()
    assert "shape" not in walk.url
    assert visible(walk, "graticule")


def test_the_smallest_county_opens_by_one_click(walk: Page, release: Dataset) -> None:
    smallest = str(release.county_frame["area_km2"].idxmin())
    visit(walk, "?shape=tiles&points=none")
    with map_change(walk):
        click_middle(walk, smallest)
    assert f"area={smallest}" in walk.url
    assert release.areas[smallest].name_zh in panel(walk).inner_text()


def test_tiles_without_data_are_hatched(page: Page) -> None:
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    open_page(page, "?shape=tiles&layer=brand-count")
    assert any("hatch-tiles-county" in url for url in requested)
    lines = page.evaluate(
        "() => window.brandmap.map().queryRenderedFeatures({ layers: ['hatch-county'] }).length"
    )
    assert lines > 50


def test_prefectures_have_tiles_of_their_own(walk: Page, release: Dataset) -> None:
    visit(walk, "?shape=tiles&level=prefecture&lang=en&theme=dark")
    assert set(drawn_areas(walk)) == set(release.prefectures)
    assert min(wide for wide, _ in walk.evaluate(BOXES).values()) > 60


def test_a_click_on_a_cluster_comes_nearer_and_opens_nothing(page: Page) -> None:
    open_page(page)
    x, y, zoom, parts = page.evaluate(
        """() => {
          const map = window.brandmap.map();
          const box = map.getCanvas().getBoundingClientRect();
          const marks = map.queryRenderedFeatures({ layers: ['mark'] });
          const found = marks.find((mark) => mark.properties.cluster);
          const at = map.project(found.geometry.coordinates);
          return [box.left + at.x, box.top + at.y, map.getZoom(), found.properties.n];
        }"""
    )
    assert parts > 1
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    page.wait_for_function("(zoom) => window.brandmap.map().getZoom() > zoom + 0.1", arg=zoom)
    assert "area=" not in page.url


def test_symbols_can_be_exchanged(walk: Page) -> None:
    visit(walk)
    with map_change(walk):
        walk.locator("#map-points input").first.click()
        walk.get_by_role("option", name="符号：边境邻国").click()
    assert "points=border" in walk.url
    signs = walk.evaluate("() => window.brandmap.payload.marks.map((mark) => mark.text)")
    assert set("".join(signs)) == set("缅越老")
