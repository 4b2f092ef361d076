"""Choices add up: none is lost or taken back, however late the page of the one before it comes."""

from __future__ import annotations

import re
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from state.address import CLASS_METHODS, MULTIPLE, SWITCHES, choose, format_query, options
from state.view_state import ViewState
from tests.browser.steps import click_area, open_page, panel, visit
from tests.strategies import random_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page, Route

    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

PAGES = re.compile("_dash-update-component")
CASES = 2_000
EACH = """(cases) => cases.map(([query, key, before, after]) =>
  brandmap.address.choose(query, key, before, after))"""


@contextmanager
def late_pages(page: Page) -> Iterator[list[Route]]:
    """Hold back the pages that are asked for; the last is sent first at the end."""
    held: list[Route] = []
    page.route(PAGES, lambda route: held.append(route))  # noqa: PLW0108  # no built-ins
    try:
        yield held
    finally:
        for route in reversed(held):
            route.continue_()
        page.unroute(PAGES)


def tick(page: Page, *values: str) -> None:
    for value in values:
        page.locator(f"#rail input[value={value}]").evaluate("box => box.click()")


def query_of(page: Page) -> str:
    return unquote(page.url.partition("?")[2])


def shown(state: ViewState, key: str, words: Vocabulary) -> object:
    """Return how the control of a key is set."""
    value = getattr(state, key)
    if key == "rank" and not value:
        return list(options(key, words))
    if key in SWITCHES:
        return ["1"] if value else []
    return list(value) if isinstance(value, tuple) else value


def another(key: str, words: Vocabulary, chance: Random) -> object:
    """Draw what a visitor sets the control of a key to."""
    if key in MULTIPLE:
        return [one for one in options(key, words) if chance.random() < 0.4]
    if key in SWITCHES:
        return chance.choice([[], ["1"]])
    if key == "classes":
        return chance.choice(["", *CLASS_METHODS, "1,5"])
    if key == "compare":
        return chance.sample(sorted(words.areas), chance.randrange(5))
    return chance.choice([*options(key, words), *((None, "") if key != "layer" else ())])


def test_the_browser_writes_the_address_that_the_server_would(
    walk: Page, words: Vocabulary
) -> None:
    visit(walk)
    chance = Random(7)  # noqa: S311  # not for secrets
    keys = [key for key in ViewState.model_fields if key not in {"q", "sort", "page", "release"}]
    cases: list[tuple[str, str, object, object]] = []
    expected = []
    for _ in range(CASES):
        state, key = random_state(words, chance), chance.choice(keys)
        value = another(key, words, chance)
        cases.append((format_query(state), key, shown(state, key, words), value))
        expected.append(format_query(choose(state, key, value, words)))
    written = walk.evaluate(EACH, cases)
    wrong = [
        (case, got, want)
        for case, got, want in zip(cases, written, expected, strict=True)
        if got != want
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("path", "query", "stays"),
    [
        ("/", "", ""),
        ("/area/530627", "", "area=530627&"),
        ("/brand/zhenxiong-hardware-workers", "?theme=dark", "brand=zhenxiong-hardware-workers&"),
    ],
)
def test_choices_in_different_groups_add_up(walk: Page, path: str, query: str, stays: str) -> None:
    visit(walk, query, path)
    with late_pages(walk) as held:
        with walk.expect_request(PAGES):
            tick(walk, "agriculture")
        expect(walk).to_have_url(re.compile("industry=agriculture"))
        with walk.expect_request(PAGES):
            tick(walk, "county")
        expect(walk).to_have_url(re.compile("rank="))
    assert len(held) == 2
    expect(walk.locator("#rail-foot")).to_contain_text("17 / 58")
    worn = query.replace("?", "&")
    rest = f"{stays}rank=national,provincial,prefecture,unrated&industry=agriculture{worn}"
    assert query_of(walk) == rest
    expect(walk.locator("#rail input[value=agriculture]")).to_be_checked()
    expect(walk.locator("#rail input[value=county]")).not_to_be_checked()


def test_choices_of_one_moment_add_up(walk: Page) -> None:
    visit(walk)
    walk.evaluate("""() => ['agriculture', 'county', 'brand-count'].forEach((value) =>
      document.querySelector(`#rail input[value=${value}]`).click())""")
    expect(walk.locator("#rail-foot")).to_contain_text("17 / 58")
    expect(walk.locator(".mtool h1")).to_have_text("已收录的劳务品牌")


def test_a_click_on_the_map_keeps_the_choice_before_it(page: Page, release: Dataset) -> None:
    open_page(page)
    with late_pages(page):
        tick(page, "agriculture")
        click_area(page, release, "532328")
        expect(page).to_have_url(re.compile("area=532328&industry=agriculture"))
    expect(panel(page).get_by_role("heading", name="元谋县")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?industry=agriculture$"))
    expect(panel(page).get_by_role("heading", name="元谋县")).to_have_count(0)
    click_area(page, release, "532328")
    expect(panel(page).get_by_role("heading", name="元谋县")).to_be_visible()


def test_what_is_being_typed_stays_when_a_page_comes(page: Page) -> None:
    open_page(page)
    field = page.locator("#search")
    with late_pages(page):
        page.get_by_placeholder("全部类别").click()
        page.get_by_role("option", name="高端技能").click()
        page.keyboard.press("Escape")
        field.click()
        page.keyboard.type("元谋菜")
        page.keyboard.press("Home")
    expect(page.locator("#rail-foot")).to_contain_text("0 / 58")
    expect(field).to_have_value("元谋菜")
    assert field.evaluate("box => [box === document.activeElement, box.selectionStart]") == [
        True,
        0,
    ]
    tick(page, "county")
    expect(page).to_have_url(re.compile("rank="))
    expect(field).to_have_value("元谋菜")
    field.press("Enter")
    expect(page).to_have_url(re.compile("rank=.*category=.*q="))


def test_back_takes_back_what_it_says_and_no_more(page: Page) -> None:
    open_page(page, "?theme=dark")
    with late_pages(page):
        tick(page, "agriculture")
        expect(page).to_have_url(re.compile("industry=agriculture"))
        page.go_back()
        expect(page).not_to_have_url(re.compile("industry"))
        tick(page, "logistics_trade", "county")
        expect(page).to_have_url(re.compile("rank="))
    expect(page.locator("#rail input[value=agriculture]")).not_to_be_checked()
    expect(page.locator("#rail input[value=logistics_trade]")).to_be_checked()
    expect(page.locator("#rail input[value=county]")).not_to_be_checked()
    rest = "rank=national,provincial,prefecture,unrated&industry=logistics_trade&theme=dark"
    assert query_of(page) == rest


def test_links_lead_on_from_the_last_choice(walk: Page) -> None:
    visit(walk, "?industry=agriculture")
    with late_pages(walk):
        tick(walk, "county")
        expect(walk).to_have_url(re.compile("rank="))
        walk.get_by_role("link", name="深色").click()
        walk.locator(".inforce .chip", has_text="农业").click()
        expect(walk).not_to_have_url(re.compile("industry"))
    expect(walk.locator("html")).to_have_attribute("data-theme", "dark")
    assert query_of(walk) == "rank=national,provincial,prefecture,unrated&theme=dark"
    with late_pages(walk):
        tick(walk, "agriculture")
        expect(walk).to_have_url(re.compile("industry"))
        walk.locator("#rail-foot a").click()
        expect(walk).to_have_url(re.compile(r"\?theme=dark$"))
    expect(walk.locator("#rail-foot")).to_contain_text("58 / 58")


def test_choices_on_the_simple_page_add_up(walk: Page) -> None:
    visit(walk, "?reading=senior")
    with late_pages(walk):
        walk.evaluate(OPEN, "530627")
        expect(walk).to_have_url(re.compile("area=530627"))
        walk.locator(".senior-foot .theme").click()
        expect(walk).to_have_url(re.compile("theme=dark"))
    expect(panel(walk).get_by_role("heading", name="镇雄县")).to_be_visible()
    expect(walk.locator("html")).to_have_attribute("data-theme", "dark")


#: As the map's keyboard does it.
OPEN: Any = """(location) =>
  dash_clientside.set_props('map', { clickData: { points: [{ location }], at: Date.now() } })"""
