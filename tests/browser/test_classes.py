"""The legend's control changes the classes, says how well they fit, and refuses bad breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from state.breaks import read_breaks
from tests.browser.steps import drawn_areas, map_change, open_page, visit
from tests.state.typed_breaks import READ, REFUSED

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHARES = "?layer=workforce-share"


def test_another_method_colours_the_map_anew_and_says_its_fit(walk: Page) -> None:
    visit(walk, SHARES)
    before = drawn_areas(walk)
    fit = walk.locator(".classes .fit").inner_text()
    with map_change(walk):
        walk.get_by_label("分级方法").click()
        walk.get_by_role("option", name="自然断点").click()
    expect(walk).to_have_url(re.compile("classes=jenks"))
    expect(walk.get_by_label("分级方法")).to_have_value("自然断点")
    expect(walk.locator(".classes .fit")).to_contain_text(re.compile(r"拟合优度 0\.\d\d"))
    expect(walk.locator(".classes .fit")).not_to_have_text(fit)
    assert drawn_areas(walk) != before


def test_breaks_can_be_typed_and_taken_back(walk: Page) -> None:
    visit(walk, SHARES)
    walk.get_by_label("分级方法").click()
    walk.get_by_role("option", name="自己填分界").click()
    field = walk.get_by_label("分界值")
    expect(field).to_be_visible()
    field.fill("5,8,12")
    field.press("Enter")
    expect(walk).to_have_url(re.compile("classes=5,8,12"))
    expect(walk.locator(".axis-row span")).to_have_text(["5.0%", "8.0%", "12.0%"])
    walk.locator(".classes .back").click()
    expect(walk).not_to_have_url(re.compile("classes"))
    expect(walk.get_by_label("分级方法")).to_be_visible()


@pytest.mark.parametrize("typed", ["9,5", "many"])
def test_breaks_that_cannot_be_read_are_refused_with_a_reason(walk: Page, typed: str) -> None:
    visit(walk, f"{SHARES}&classes=5,8")
    field = walk.get_by_label("分界值")
    expect(field).to_have_value("5,8")
    field.fill(typed)
    field.press("Enter")
    expect(walk.locator(".legend .bad")).to_be_visible()
    expect(walk).to_have_url(re.compile("classes=5,8$"))
    field.fill("6")
    field.press("Enter")
    expect(walk).to_have_url(re.compile("classes=6$"))
    expect(walk.locator(".legend .bad")).to_be_hidden()


def test_breaks_being_typed_survive_a_page_that_comes(walk: Page) -> None:
    visit(walk, f"{SHARES}&classes=5,8")
    field = walk.get_by_label("分界值")
    field.fill("6,9")
    walk.evaluate(
        "() => window.dash_clientside.set_props('control-level', { value: 'prefecture' })"
    )
    expect(walk).to_have_url(re.compile("level=prefecture"))
    expect(field).to_have_value("6,9")
    expect(walk).to_have_url(re.compile("classes=6,9"))
    expect(walk.locator(".axis-row span")).to_have_text(["6.0%", "9.0%"])


def test_breaks_may_be_typed_as_on_a_chinese_keyboard(walk: Page) -> None:
    visit(walk, "?layer=people-employed&classes=5000")
    field = walk.get_by_label("分界值")
    field.fill("5000，１００５６０１。")
    field.press("Enter")
    expect(walk).to_have_url(re.compile("classes=5000,1005601$"))
    expect(field).to_have_value("5000,1005601")
    expect(walk.locator(".axis-row span")).to_have_text(["5,000", "100.5601 万"])
    expect(walk.locator(".legend .bad")).to_be_hidden()


def test_the_page_and_the_server_read_the_same_breaks(walk: Page) -> None:
    visit(walk, SHARES)
    typed = [*READ, *filter(None, REFUSED)]  # an empty field is the layer's own classes
    can = walk.evaluate("(all) => all.map(window.brandmap.canReadBreaks)", typed)
    assert dict(zip(typed, can, strict=True)) == {
        text: read_breaks(text) is not None for text in typed
    }
    read = {text: found for text in typed if (found := read_breaks(text)) is not None}
    plain = walk.evaluate("(all) => all.map(window.brandmap.plainBreaks)", list(read))
    assert dict(zip(read, plain, strict=True)) == read


def test_a_layer_of_categories_has_no_class_control(walk: Page) -> None:
    visit(walk, "?layer=main-industry")
    expect(walk.locator(".cats")).to_be_visible()
    expect(walk.locator(".classes")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 1024])
@pytest.mark.parametrize("classes", ["", "1,5"])
def test_the_legend_covers_no_county(page: Page, width: int, classes: str) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    open_page(page, f"?classes={classes}" if classes else "")
    page.wait_for_function(
        """() => {
          const map = window.brandmap.map();
          const box = window.brandmap.floating('#legend');
          const fill = map.getStyle().layers.find((layer) => /^plotly-trace.*fill$/.test(layer.id));
          const corners = [[box.left, box.top], [box.right, box.bottom]];
          const covered = map.queryRenderedFeatures(corners, { layers: [fill.id] });
          return map.isStyleLoaded() && !map.isMoving() && covered.length === 0;
        }"""
    )
