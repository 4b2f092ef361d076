"""The legend's control changes the classes, says how well they fit, and refuses bad breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import drawn_areas, map_change, open_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHARES = "?layer=workforce-share"


def test_another_method_colours_the_map_anew_and_says_its_fit(page: Page) -> None:
    open_page(page, SHARES)
    before = drawn_areas(page)
    fit = page.locator(".classes .fit").inner_text()
    with map_change(page):
        page.get_by_label("分级方法").click()
        page.get_by_role("option", name="自然断点").click()
    expect(page).to_have_url(re.compile("classes=jenks"))
    expect(page.get_by_label("分级方法")).to_have_value("自然断点")
    expect(page.locator(".classes .fit")).to_contain_text(re.compile(r"拟合优度 0\.\d\d"))
    expect(page.locator(".classes .fit")).not_to_have_text(fit)
    assert drawn_areas(page) != before


def test_breaks_can_be_typed_and_taken_back(page: Page) -> None:
    open_page(page, SHARES)
    page.get_by_label("分级方法").click()
    page.get_by_role("option", name="自己填分界").click()
    field = page.get_by_label("分界值")
    expect(field).to_be_visible()
    field.fill("5,8,12")
    field.press("Enter")
    expect(page).to_have_url(re.compile("classes=5,8,12"))
    expect(page.locator(".axis-row span")).to_have_text(["5.0%", "8.0%", "12.0%"])
    page.locator(".classes .back").click()
    expect(page).not_to_have_url(re.compile("classes"))
    expect(page.get_by_label("分级方法")).to_be_visible()


@pytest.mark.parametrize("typed", ["9,5", "many", "1,2,3,4,5,6", "1；5", "inf"])
def test_breaks_that_cannot_be_read_are_refused_with_a_reason(page: Page, typed: str) -> None:
    open_page(page, f"{SHARES}&classes=5,8")
    page.get_by_label("分界值").fill(typed)
    page.get_by_label("分界值").press("Enter")
    expect(page.locator(".legend .bad")).to_be_visible()
    expect(page).to_have_url(re.compile("classes=5,8$"))
    page.get_by_label("分界值").fill("6")
    page.get_by_label("分界值").press("Enter")
    expect(page).to_have_url(re.compile("classes=6$"))
    expect(page.locator(".legend .bad")).to_be_hidden()


def test_a_layer_of_categories_has_no_class_control(page: Page) -> None:
    open_page(page, "?layer=main-industry")
    expect(page.locator(".cats")).to_be_visible()
    expect(page.locator(".classes")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 1024])
@pytest.mark.parametrize("classes", ["", "1,5"])
def test_the_legend_covers_no_county(page: Page, width: int, classes: str) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    open_page(page, f"?classes={classes}" if classes else "")
    page.wait_for_timeout(600)
    covered = page.evaluate(
        """() => {
          const map = window.brandmap.map();
          const box = window.brandmap.floating('#legend');
          const fill = map.getStyle().layers.find((layer) => /^plotly-trace.*fill$/.test(layer.id));
          const corners = [[box.left, box.top], [box.right, box.bottom]];
          return map.queryRenderedFeatures(corners, { layers: [fill.id] }).length;
        }"""
    )
    assert covered == 0
