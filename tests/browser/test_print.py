"""On paper: the whole map with its legend beside or below it, and where sources are found."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.steps import visit

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

#: A4 between margins of 10 mm, in pixels of CSS.
UPRIGHT: ViewportSize = {"width": 718, "height": 1047}
SIDEWAYS: ViewportSize = {"width": 1047, "height": 718}
BOX = """(node) => {
  const { left, top, right, bottom, width, height } = node.getBoundingClientRect();
  return { left, top, right, bottom, width, height };
}"""
DRAWN = """() => [...document.querySelectorAll('.paper-map, .paper-key')]
  .every((picture) => picture.naturalWidth > 0)"""
CONTROLS = "button, input, select, .mantine-SegmentedControl-root, .mantine-Input-root"
SEEN = "nodes => nodes.filter((node) => node.checkVisibility()).map((node) => node.outerHTML)"
AFTER = "node => getComputedStyle(node, '::after').content"


def boxes(page: Page, *selectors: str) -> list[dict[str, float]]:
    found: list[dict[str, Any]] = [page.locator(one).evaluate(BOX) for one in selectors]
    return found


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    beside = one["right"] <= other["left"] + 1 or other["right"] <= one["left"] + 1
    return beside or one["bottom"] <= other["top"] + 1 or other["bottom"] <= one["top"] + 1


@pytest.mark.parametrize("sheet", [UPRIGHT, SIDEWAYS], ids=["upright", "sideways"])
@pytest.mark.parametrize("reading", ["standard", "senior"])
def test_the_map_is_on_one_sheet_with_its_legend_beside_it(
    walk: Page, reading: str, sheet: ViewportSize
) -> None:
    visit(walk, f"?area=530627&lang=en&reading={reading}")
    walk.set_viewport_size(sheet)
    walk.emulate_media(media="print")
    walk.wait_for_function(DRAWN)
    parts = [".paper-map", ".paper-key", ".canvas > .review", ".mtool h1"]
    found = boxes(walk, *parts, *([".strip"] if reading == "standard" else []))
    assert all(apart(one, other) for one, other in combinations(found, 2))
    assert all(box["left"] >= 0 and box["right"] <= sheet["width"] for box in found)
    assert all(0 < box["bottom"] <= sheet["height"] for box in found)
    assert found[0]["width"] > sheet["width"] / 2
    assert found[0]["height"] > sheet["height"] * 0.4
    assert walk.eval_on_selector_all(CONTROLS, SEEN) == []
    assert walk.locator(".bl .icon").first.evaluate(
        "n => getComputedStyle(n).printColorAdjust"
    ) == ("exact")
    walk.emulate_media(media="screen")


@pytest.mark.parametrize("sheet", [UPRIGHT, SIDEWAYS], ids=["upright", "sideways"])
def test_the_single_file_prints_the_whole_province(walk: Page, sheet: ViewportSize) -> None:
    walk.goto("/map.html")
    walk.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    walk.set_viewport_size(sheet)
    walk.emulate_media(media="print")
    outline = boxes(walk, "#paper svg > g")[0]
    found = [outline, *boxes(walk, "#question", "#legend", "#review")]
    assert all(apart(one, other) for one, other in combinations(found, 2))
    assert all(box["left"] >= 0 and box["right"] <= sheet["width"] for box in found)
    assert all(0 < box["bottom"] <= sheet["height"] for box in found)
    assert outline["height"] > sheet["height"] / 2
    names = walk.locator("#paper text").all_text_contents()
    assert len(names) == len(set(names)) == 16
    assert "昭通" in names
    assert "数据版本" in walk.locator("#review").inner_text()
    walk.emulate_media(media="screen")


def test_the_printed_list_of_sources_says_where_they_are(walk: Page) -> None:
    walk.goto("/data")
    walk.emulate_media(media="print")
    link = walk.locator(".sources li > a").first
    assert str(link.get_attribute("href")) in link.evaluate(AFTER)
    assert walk.locator("#dictionary, .contents").first.is_hidden()
    walk.emulate_media(media="screen")
