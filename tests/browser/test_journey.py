"""The main path: open, filter, click a county, open its brand, read a source, go back, return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.steps import click_area, drawn_areas, map_change, open_page, panel, wait_for_map

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

    from data.dataset import Dataset

YUANMOU = "532328"


def test_a_citizen_finds_the_brand_of_a_county(page: Page, release: Dataset) -> None:
    open_page(page)
    coloured = drawn_areas(page)
    assert sorted(coloured) == list(release.adcodes("county"))
    assert len(set(coloured.values())) > 4

    page.locator(".chips label", has_text="农业").click()
    expect(page.locator(".rail .foot")).to_contain_text("23 / 58")
    expect(page.locator(".inforce")).to_contain_text("农业")
    wait_for_map(page)

    click_area(page, release, YUANMOU)
    expect(panel(page).get_by_role("heading", name="元谋县")).to_be_visible()
    expect(page.locator(".legend .say")).to_contain_text("元谋县")

    panel(page).get_by_role("link", name="元谋菜农").click()
    expect(panel(page).get_by_role("heading", name="元谋菜农")).to_be_visible()
    expect(panel(page)).to_contain_text("65.1%")
    expect(panel(page)).to_contain_text("1.57")
    expect(panel(page).locator("[id^=source-]").first).to_be_visible()
    assert "brand=yuanmou-vegetable-growers" in page.url
    deep_link = page.url

    page.go_back()
    expect(panel(page).get_by_role("heading", name="元谋县")).to_be_visible()
    page.go_back()
    expect(panel(page).get_by_role("heading", name="元谋县")).to_have_count(0)
    expect(page.locator(".rail .foot")).to_contain_text("23 / 58")
    page.go_forward()
    expect(panel(page).get_by_role("heading", name="元谋县")).to_be_visible()

    page.goto(deep_link)
    wait_for_map(page)
    expect(panel(page).get_by_role("heading", name="元谋菜农")).to_be_visible()
    expect(page.locator(".rail .foot")).to_contain_text("23 / 58")
    assert page.url == deep_link
    assert sorted(drawn_areas(page)) == list(release.adcodes("county"))


def test_clicking_the_open_county_again_keeps_it_open(page: Page, release: Dataset) -> None:
    open_page(page, f"?area={YUANMOU}")
    for _ in range(2):
        click_area(page, release, YUANMOU)
        expect(panel(page).get_by_role("heading", name="元谋县")).to_be_visible()
    assert page.url.endswith(f"?area={YUANMOU}")


def test_dragging_the_map_opens_nothing(page: Page) -> None:
    open_page(page)
    box = page.locator("#map").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y + 40, steps=8)
    page.mouse.up()
    wait_for_map(page)
    assert page.url.endswith("/")


def test_an_update_carries_values_only(page: Page) -> None:
    open_page(page)
    asked: list[Response] = []
    page.on("response", lambda answer: asked.append(answer))  # noqa: PLW0108  # no built-ins
    with map_change(page):
        page.locator(".question input[value=workforce-share]").check()
    expect(page.locator(".mtool h1")).to_have_text("制造业从业者占比")
    assert asked
    assert [answer.url for answer in asked if "/geo/" in answer.url] == []
    assert all("coordinates" not in answer.text() for answer in asked)
