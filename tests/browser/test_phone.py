"""The page under a thumb: it scrolls, its sheet opens and closes, nothing hangs over its edge."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from state.view_state import Language
from tests.browser.steps import canvas_state, panel, place_on_screen, visit, wait_for_map

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from data.dataset import Dataset
    from tests.browser.conftest import OpenWindow

YUANMOU = "532328"
LANCANG = "530828"
PHONE_WIDTH = 768
#: Each width in one language, or in both with BRANDMAP_TEST_FULL=1.
WIDTHS = (320, 360, 390, 768, 1024, 1440)
FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
SEEN_AT = {
    Language.ZH: WIDTHS if FULL else WIDTHS[::2],
    Language.EN: WIDTHS if FULL else WIDTHS[1::2],
}
BRAND = "brand=yuanmou-vegetable-growers&area=532328"
VIEWS = ("", "tab=list", "tab=list&rows=areas", "area=532328", BRAND, "compare=532328,530627")
#: How far what can be seen reaches beyond the window; what scrolls or clips keeps its own.
BEYOND = """() => {
  const wide = document.documentElement.clientWidth;
  const kept = (node) => {
    for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  const over = [...document.body.querySelectorAll('*')].filter((node) => {
    const box = node.getBoundingClientRect();
    const seen = node.checkVisibility() && box.width > 1 && box.height > 1;
    return seen && box.right > wide + 1 && !kept(node);
  });
  const page = document.scrollingElement.scrollWidth - wide;
  const named = over.slice(0, 3).map((node) => `${node.tagName}.${node.className}`);
  return page > 0 ? [`${page} px`, ...named] : named;
}"""
#: What can be pressed and is smaller than wanted; links inside sentences are exempt.
SMALL = """([selector, least]) => [...document.querySelectorAll(selector)]
  .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((node) => getComputedStyle(node).display !== 'inline')
  .map((node) => [node.className || node.textContent, node.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && Math.min(box.width, box.height) < least - 0.5)
  .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""
CONTROLS = (
    ".hd .btn, .openers button, .phone-nav a, .zoom button, .sheet-bar button, .crumb .x, "
    ".rail-done, .listbar .btn, .mantine-SegmentedControl-label, .mantine-Input-input"
)
SHARED = "navigator.share = (shared) => { window.shared = shared; return Promise.resolve(); };"
UNSHARED = "Object.defineProperty(navigator, 'share', { value: undefined });"


#: The whole of an area is above the sheet.
SEEN = """(adcode) => {
  const map = window.brandmap.map();
  const { top } = map.getContainer().getBoundingClientRect();
  const sheet = document.getElementById('panel').getBoundingClientRect().top;
  return top + window.brandmap.rectangle(map, adcode).bottom <= sheet;
}"""
#: Moves of a finger from where it is put down to where it is lifted.
STEPS = 10
FRAMES = """async (count) => {
  for (let n = 0; n < count; n += 1) await new Promise(requestAnimationFrame);
}"""


def middle(node: Locator) -> tuple[float, float]:
    box = node.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def touch(page: Page, *paths: tuple[float, float, float, float]) -> None:
    """Put one finger down per path (x, y, x and y at its end), move all, hold still, lift all."""
    session = page.context.new_cdp_session(page)
    for step in range(STEPS + 1):
        at = step / STEPS
        points = [{"x": x + (u - x) * at, "y": y + (v - y) * at} for x, y, u, v in paths]
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.evaluate(FRAMES, 1)
    page.evaluate(FRAMES, STEPS)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def drag(page: Page, node: Locator, dy: float) -> None:
    """Move one finger from the middle of a node, upwards for a negative distance."""
    x, y = middle(node)
    touch(page, (x, y, x, y + dy))


def tap_area(page: Page, release: Dataset, adcode: str) -> None:
    """Touch the map on an area, at its label point."""
    page.touchscreen.tap(*place_on_screen(page, release, adcode))


def sheet(page: Page) -> str | None:
    return page.locator("html").get_attribute("data-sheet")


def test_one_finger_on_the_map_scrolls_the_page_and_two_move_the_map(phone: Page) -> None:
    visit(phone)
    before = canvas_state(phone)
    drag(phone, phone.locator("#map"), -180)
    assert phone.evaluate("window.scrollY") > 100
    expect(phone.locator("#map-hint")).to_have_attribute("data-way", "touch")
    wait_for_map(phone)
    assert canvas_state(phone) == before
    phone.evaluate("window.scrollTo(0, 0)")
    x, y = middle(phone.locator("#map"))
    touch(phone, (x - 40, y, x - 90, y), (x + 40, y, x + 90, y))
    wait_for_map(phone)
    assert canvas_state(phone)["zoom"] > before["zoom"] + 0.4
    phone.locator("#map-fit").tap()
    wait_for_map(phone)
    assert abs(canvas_state(phone)["zoom"] - before["zoom"]) < 0.05


def test_the_sheet_opens_for_an_area_by_button_by_drag_and_by_key(
    phone: Page, release: Dataset
) -> None:
    visit(phone)
    opener = phone.locator(".sheet-open")
    expect(opener).to_have_attribute("aria-expanded", "false")
    low = panel(phone).bounding_box()
    tap_area(phone, release, LANCANG)
    title = panel(phone).get_by_role("heading", name="澜沧")
    expect(title).to_be_focused()
    half = panel(phone).bounding_box()
    assert low is not None
    assert half is not None
    assert low["height"] + 100 < half["height"] < 844 / 2
    expect(opener).to_have_attribute("aria-expanded", "true")
    wait_for_map(phone)
    phone.wait_for_function(SEEN, arg=LANCANG)

    phone.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert sheet(phone) == "collapsed"
    phone.keyboard.press("Enter")
    assert sheet(phone) == "half"
    phone.locator(".sheet-full").tap()
    assert sheet(phone) == "full"
    drag(phone, panel(phone).locator(".panel-body > section").first, -200)
    assert panel(phone).evaluate("node => node.scrollTop") > 100

    grip = phone.locator(".grip")
    drag(phone, grip, 380)
    assert sheet(phone) == "half"
    drag(phone, grip, -330)
    assert sheet(phone) == "full"
    drag(phone, grip, 640)
    assert sheet(phone) == "collapsed"
    opener.tap()
    panel(phone).locator(".crumb .x").tap()
    expect(title).to_have_count(0)
    expect(opener).to_be_focused()
    assert sheet(phone) == "collapsed"
    assert "area=" not in phone.url


def test_a_filter_button_opens_the_rails_own_controls_and_gets_the_focus_back(phone: Page) -> None:
    visit(phone)
    opener = phone.locator("[data-opens=rail-industry]")
    opener.tap()
    dialog = phone.get_by_role("dialog", name="行业")
    expect(dialog.get_by_role("heading", name="行业")).to_be_in_viewport()
    dialog.locator(".chips label", has_text="农业").tap()
    expect(dialog.locator(".foot")).to_contain_text("23 / 58")
    expect(opener).to_have_text("农业")
    dialog.locator(".rail-done").tap()
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()
    phone.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    opener.tap()
    phone.touchscreen.tap(195, 40)
    expect(phone.get_by_role("dialog")).to_have_count(0)


def test_list_and_map_are_one_tap_away_and_the_legend_is_one_row(phone: Page) -> None:
    visit(phone, "?layer=brand-count")
    row, canvas = phone.locator("#legend").bounding_box(), phone.locator("#map").bounding_box()
    assert row is not None
    assert canvas is not None
    assert row["height"] <= 36
    assert row["y"] + row["height"] <= canvas["y"] + 1
    expect(phone.locator("#legend")).to_contain_text("尚未查到 99 县")
    phone.locator(".legend-more").tap()
    expect(phone.locator("#legend .classes")).to_be_visible()
    phone.locator(".phone-nav").get_by_role("link", name="列表").tap()
    row_of = phone.locator(".tbl tbody tr", has_text="巍山乡厨")
    expect(row_of.locator("b", has_text="1,510")).to_be_in_viewport()
    phone.locator(".phone-nav").get_by_role("link", name="地图").tap()
    expect(phone.locator("#map")).to_be_visible()


@pytest.mark.parametrize("lang", Language)
def test_nothing_hangs_over_the_edge_and_everything_can_be_hit(
    open_window: OpenWindow, lang: Language
) -> None:
    page = open_window({"width": 390, "height": 844}, has_touch=True)
    visit(page)
    found: dict[str, list[str]] = {}
    for view in VIEWS:
        visit(page, f"?{view}&lang={lang}".replace("?&", "?").replace("&lang=zh", ""))
        for width in SEEN_AT[lang]:
            page.set_viewport_size({"width": width, "height": 844})
            found[f"{view} {width}"] = page.evaluate(BEYOND)
            if width <= PHONE_WIDTH:
                found[f"{view} {width} small"] = page.evaluate(SMALL, ["a, button, summary", 24])
                found[f"{view} {width} touch"] = page.evaluate(SMALL, [CONTROLS, 44])
    assert {where: what for where, what in found.items() if what} == {}


def test_a_phone_shares_through_the_system_or_copies(open_window: OpenWindow) -> None:
    size = {"width": 360, "height": 640}
    page = open_window(size, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
    page.add_init_script(SHARED)
    visit(page, f"?area={YUANMOU}")
    page.locator("#share").tap()
    page.wait_for_function("window.shared")
    shared = page.evaluate("window.shared")
    assert shared["url"] == page.url
    assert shared["title"].startswith("元谋县")
    assert "元谋县" in shared["text"]
    page.add_init_script(UNSHARED)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.reload()
    wait_for_map(page)
    page.locator("#share").tap()
    expect(page.locator("#share")).to_have_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
