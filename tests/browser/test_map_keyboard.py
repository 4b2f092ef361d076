"""The map without a mouse: every county is walked to, spoken, opened and left again."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from scene.walk import ARROWS, walk
from state.view_state import Shape
from tests.browser.conftest import LAPTOP
from tests.browser.steps import canvas_state, map_change, open_page, visit, wait_for_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Browser, Locator, Page

    from data.dataset import Dataset
    from scene.walk import Steps

KEYS = {name: f"Arrow{name.title()}" for name in ARROWS}
#: Presses keys as fast as the page answers, and notes what is lit up and spoken after each.
WALK = """async (keys) => {
  const stop = document.getElementById('map-walk');
  const said = [];
  for (const key of keys) {
    const lit = new Promise((done) => {
      document.addEventListener('brandmap:focus', done, { once: true });
    });
    stop.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const { adcode } = (await lit).detail;
    said.push([adcode, document.getElementById('announcer').textContent.replace('\\u00a0', '')]);
  }
  return said;
}"""
POINTED = """() => {
  const { data } = window.brandmap.map().getSource('pointed').serialize();
  return data.features[0].properties.state;
}"""
TABLE = """() => [...document.querySelectorAll('#brand-table tbody tr')].map((row) =>
  [...row.cells].map((cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('.pp-card, .mark').forEach((part) => part.remove());
    return copy.textContent.trim();
  }))"""


def route(ways: Mapping[str, Steps], start: str) -> list[tuple[str, str]]:
    """Return (key, area it leads to) that visit every area: always on to the nearest not seen."""
    left, here, found = set(ways) - {start}, start, list[tuple[str, str]]()
    while left:
        for key, there in shortest(ways, here, left):
            found.append((key, there))
            left.discard(there)
            here = there
    return found


def shortest(ways: Mapping[str, Steps], here: str, left: set[str]) -> list[tuple[str, str]]:
    """Return the steps from an area to the nearest of those left."""
    open_ = deque([(here, list[tuple[str, str]]())])
    seen = {here}
    while open_:
        place, taken = open_.popleft()
        if place in left:
            return taken
        for name, there in zip(ARROWS, ways[place], strict=True):
            if there and there not in seen:
                seen.add(there)
                open_.append((there, [*taken, (KEYS[name], there)]))
    raise AssertionError(left)


def announcer(page: Page) -> Locator:
    """Return the region that a screen reader listens to."""
    return page.locator("#announcer")


def focus_is_on(page: Page, name: str) -> None:
    """Wait until the element of an id has the focus."""
    page.wait_for_function("(name) => document.activeElement.id === name", arg=name)


def test_every_county_is_walked_to_by_arrows_and_spoken_as_the_table_has_it(
    page: Page, release: Dataset
) -> None:
    rows: dict[str, list[str]] = {}
    for number in (1, 2, 3):
        visit(page, f"?tab=list&rows=areas&page={number}")
        rows |= {row[0]: row for row in page.evaluate(TABLE)}
    assert len(rows) == len(release.counties)
    page.get_by_text("地图", exact=True).first.click()
    wait_for_map(page)
    expect(announcer(page)).not_to_be_empty()
    page.locator("#map-walk").focus()
    page.keyboard.press("Home")
    ways = walk(release, "county", Shape.OUTLINE)
    start = next(iter(ways))
    expect(announcer(page)).to_contain_text(release.areas[start].name_zh)
    path = route(ways, start)
    said = page.evaluate(WALK, [key for key, _ in path])
    assert {start, *(there for _, there in path)} == set(release.counties)
    for (_, there), (lit, words) in zip(path, said, strict=True):
        assert lit == there
        name, prefecture, value, band, rank, brands = rows[release.areas[there].name_zh]
        assert words.startswith(f"{name}，{prefecture}，{value}，"), (words, rows[name])
        assert f"，129 县中第 {rank}，分档 {band}，" in words
        known = "尚未查到品牌" if brands == "尚未查到" else "品牌："
        assert known in words


def test_the_map_is_one_tab_stop_opens_by_enter_and_takes_the_focus_back(
    page: Page, release: Dataset
) -> None:
    ways = walk(release, "county", Shape.OUTLINE)
    open_page(page, "?area=530627&lang=en")
    page.get_by_role("link", name="Skip to the map").focus()
    page.keyboard.press("Enter")
    focus_is_on(page, "map-walk")
    stop = page.locator("#map-walk")
    expect(stop).to_have_attribute("aria-label", "Map of Yunnan: Location quotient: manufacturing")
    expect(stop).to_have_accessible_description(re.compile("^Arrow keys go to"))
    expect(announcer(page)).to_contain_text("Zhenxiong, Zhaotong, location quotient 1.97, ")
    page.keyboard.press("ArrowDown")
    there = release.areas[ways["530627"][2]]
    expect(announcer(page)).to_contain_text(f"{there.short_en}, ")
    expect(page.locator("#map-tip")).to_contain_text(there.short_en)
    expect(page.locator("#legend-say")).to_contain_text(there.short_en)
    assert page.evaluate(POINTED) == "focus"
    with map_change(page):
        page.keyboard.press("Enter")
    focus_is_on(page, "panel-title")
    expect(page.locator("#panel-title")).to_have_text(there.name_en)
    assert f"area={there.adcode}" in page.url
    page.keyboard.press("Escape")
    focus_is_on(page, "map-walk")
    expect(announcer(page)).to_contain_text(f"{there.short_en}, ")
    page.keyboard.press("Escape")
    expect(announcer(page)).to_have_text("")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#map-summary') !== null")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('.canvas') === null")


def test_the_map_follows_the_walk_and_the_page_tells_what_changed(
    page: Page, release: Dataset
) -> None:
    open_page(page, "?level=prefecture")
    page.locator("#map-walk").focus()
    page.keyboard.press("End")
    expect(announcer(page)).to_contain_text("迪庆藏族自治州，区位商")
    page.keyboard.press("ArrowUp")
    expect(announcer(page)).to_have_text("这个方向已到地图边缘。")
    before = canvas_state(page)["zoom"]
    for _ in range(3):
        page.keyboard.press("+")
        page.wait_for_function("() => !window.brandmap.map().isMoving()")
    assert canvas_state(page)["zoom"] > before + 1.5
    page.keyboard.press("Home")
    inside = """() => {
      const map = window.brandmap.map();
      const { left, right, top, bottom } = window.brandmap.rectangle(map, '530100');
      const { clientWidth, clientHeight } = map.getContainer();
      return left < clientWidth && right > 0 && top < clientHeight && bottom > 0 && !map.isMoving();
    }"""
    page.wait_for_function(inside)
    page.keyboard.press("0")
    page.wait_for_function(f"() => window.brandmap.map().getZoom() < {before} + 0.1")
    with map_change(page):
        page.locator("#map-head").get_by_text("县级", exact=True).click()
    expect(announcer(page)).to_contain_text("制造业区位商：129 个县中 129 个有结果。")
    page.get_by_role("checkbox", name="级别未见").uncheck()
    kept = [brand for brand in release.brands.values() if brand.level != "unrated"]
    homes = {brand.home_adcode for brand in kept if brand.home_level == "county"}
    words = f"符合条件的品牌 {len(kept)} 个，分布在 {len(homes)} 个县。"
    expect(announcer(page)).to_have_text(words)


def test_the_map_that_stands_still_is_walked_the_same_way(
    no_webgl_browser: Browser, address: str, release: Dataset
) -> None:
    context = no_webgl_browser.new_context(viewport=LAPTOP, base_url=address)
    page = context.new_page()
    page.goto("/")
    page.wait_for_selector("html[data-map-error] #map-still path[data-area]", state="attached")
    page.wait_for_function("document.querySelector('#map-walk[aria-roledescription]') !== null")
    page.locator("#map-walk").focus()
    page.keyboard.press("End")
    there = release.areas[release.adcodes("county")[-1]]
    expect(announcer(page)).to_contain_text(there.name_zh)
    expect(page.locator("#legend-say")).to_contain_text(there.name_zh)
    expect(page.locator("#map-still .walked path")).to_have_count(2)
    assert page.locator("#map-still a:not([tabindex='-1'])").count() == 0
    page.keyboard.press("Enter")
    focus_is_on(page, "panel-title")
    expect(page.locator("#panel-title")).to_have_text(there.name_zh)
    expect(page.locator("#map-still .walked")).to_have_count(0)
    context.close()
