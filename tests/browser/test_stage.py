"""The stage in a real browser: every key on every wall, no network, no growth, two windows."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.stage_scripts import PRESS, SWIPE, WALK, WRONG
from tests.browser.steps import open_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

    from tests.browser.conftest import OpenWindow

    OpenStage = Callable[..., Page]

NAMED = "tour=one-county-one-brand"
TOUR = f"/present?{NAMED}"
TOURS = ("265-brands-one-map", "from-county-to-the-world", "one-county-one-brand")
LAST = 5
#: Steps of a walk that is measured.
STEPS = 60
FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
WALLS: tuple[ViewportSize, ...] = (
    {"width": 1920, "height": 1080},
    {"width": 1920, "height": 1200},
    {"width": 1024, "height": 768},
    {"width": 3840, "height": 1080},
    {"width": 3840, "height": 2160},
)
KEYS = (
    *(("PageDown", 1), ("ArrowRight", 2), ("ArrowDown", 3), (" ", 4), ("PageUp", 3)),
    *(("ArrowLeft", 2), ("ArrowUp", 1), ("Shift+ ", 0), ("ArrowLeft", 0), ("End", LAST)),
    *(("PageDown", LAST), ("Home", 0), ("Enter", 1), ("Backspace", 0)),
)


@pytest.fixture
def open_stage(open_window: OpenWindow, no_webgl_browser: Browser) -> OpenStage:
    """Open windows of a browser without WebGL: a stage needs none, and is drawn faster."""
    return partial(open_window, within=no_webgl_browser)


def resize(page: Page, wall: ViewportSize) -> None:
    """Change the window and wait until the page knows."""
    page.evaluate("() => { window.known = new Promise((met) => addEventListener('resize', met)); }")
    if page.viewport_size != wall:
        page.set_viewport_size(wall)
        page.evaluate("() => window.known.then(() => true)")


def at(page: Page) -> int:
    """Return the step on screen, from 0, as a person sees it."""
    shown = page.locator(".card:not([hidden])")
    assert shown.count() == 1
    return int(shown.get_attribute("data-step") or "")


def rest(page: Page) -> None:
    """Let the controls fade, as they do after three seconds."""
    page.evaluate("document.documentElement.dataset.still = ''")


def test_every_key_works_on_every_wall(open_stage: OpenStage) -> None:
    page = open_stage(WALLS[0])
    page.goto(TOUR)
    for wall in WALLS:
        resize(page, wall)
        for key, step in KEYS:
            page.keyboard.press(key)
            assert at(page) == step, (wall, key)
        for key in ("4", "Enter"):
            page.keyboard.press(key)
        assert at(page) == 3
        for key in ("9", "Enter"):
            page.keyboard.press(key)
        assert at(page) == 3, "there is no step 9"
        for key in ("b", ".", "B"):
            page.keyboard.press(key)
        expect(page.locator(".black")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(".black")).to_be_hidden()
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("PageDown")
        assert at(page) == 3, "behind the list of keys nothing moves"
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        page.keyboard.press("q")
        side = page.locator(".large svg").bounding_box()
        assert side is not None
        assert side["height"] >= 0.6 * wall["height"]
        page.keyboard.press("Home")
        expect(page.locator(".large")).to_be_hidden()
        assert at(page) == 0
    page.keyboard.press("f")
    page.wait_for_function("() => Boolean(document.fullscreenElement)")
    page.keyboard.press("f")
    page.wait_for_function("() => !document.fullscreenElement")


@pytest.mark.parametrize(("lang", "theme"), [("zh", "dark"), ("en", "light")])
def test_no_text_is_small_cut_or_covered_on_any_wall(
    open_stage: OpenStage, lang: str, theme: str
) -> None:
    page = open_stage(WALLS[0])
    for tour in TOURS:
        page.goto(f"/present?tour={tour}&lang={lang}&theme={theme}")
        rest(page)
        for wall in WALLS:
            resize(page, wall)
            page.keyboard.press("Home")
            for step in range(LAST + 1):
                assert page.evaluate(WRONG) == [], (tour, wall, step)
                page.keyboard.press("PageDown")


def test_without_a_network_the_tour_runs_to_its_end_and_steps_are_quick(
    open_stage: OpenStage,
) -> None:
    page = open_stage(WALLS[0])
    page.goto(TOUR)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(offline=True)
    for _ in range(LAST):
        page.keyboard.press("PageDown")
    assert at(page) == LAST
    expect(page.locator(".card:not([hidden]) h1")).to_be_visible()
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = metrics(session)["TaskDuration"]
    page.evaluate(WALK, STEPS)
    assert (metrics(session)["TaskDuration"] - before) / STEPS <= 0.05, "seconds of the processor"


def metrics(session: CDPSession) -> dict[str, float]:
    """Return what the browser measured of a page by name."""
    found: list[dict[str, Any]] = session.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in found}


def measured(page: Page) -> dict[str, float]:
    """Return the sizes that must not grow, after the rubbish is collected."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    found = metrics(session)
    session.detach()
    return {name: found[name] for name in ("Nodes", "JSEventListeners", "JSHeapUsedSize")}


def test_left_alone_it_runs_for_a_day_at_the_fair_without_growth(open_stage: OpenStage) -> None:
    page = open_stage(WALLS[0])
    page.clock.install()
    page.goto(TOUR)
    page.keyboard.press("PageDown")
    page.clock.run_for(59_000)
    assert at(page) == 1
    page.clock.run_for(1_000)
    expect(page.locator(".attract")).to_be_visible()
    assert at(page) == 2
    page.clock.run_for(10 * 60_000)
    before, hours = measured(page), 8 if FULL else 3
    page.clock.run_for(hours * 3_600_000)
    after = measured(page)
    turns = (10 * 60 + hours * 3600) // 12
    assert at(page) == (2 + turns) % (LAST + 1), "not a second is lost in hours"
    assert after["Nodes"] <= before["Nodes"] + 50
    assert after["JSEventListeners"] <= before["JSEventListeners"]
    assert after["JSHeapUsedSize"] <= before["JSHeapUsedSize"] * 1.1 + 200_000
    page.keyboard.press("PageDown")
    expect(page.locator(".attract")).to_be_hidden()
    assert at(page) == 0, "what wakes the stage begins the tour, and does no more"
    page.evaluate(
        f"(times) => {{ for (let turn = 0; turn < times; turn += 1) ({PRESS})(turn); }}", 3000
    )
    pressed = measured(page)
    assert pressed["Nodes"] <= before["Nodes"] + 50
    assert pressed["JSHeapUsedSize"] <= before["JSHeapUsedSize"] * 1.1 + 200_000


def test_from_the_map_a_tour_is_two_clicks_away(page: Page) -> None:
    open_page(page, "?lang=en&theme=dark")
    page.get_by_role("link", name="Present", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Present")
    page.get_by_role("link", name="One county, one brand").click()
    expect(page.locator(".card:not([hidden]) h1")).to_contain_text("For every county")
    assert page.locator("html").get_attribute("data-theme") == "dark"


@pytest.mark.parametrize("query", ["", "&step=4&theme=dark"])
def test_everyone_can_use_the_pages(open_stage: OpenStage, query: str) -> None:
    page = open_stage(WALLS[0])
    for path in (f"{TOUR}{query}", f"/present?lang=en{query}", f"/present/notes?{NAMED}{query}"):
        page.goto(path)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_a_presenter_leads_from_a_second_window(open_stage: OpenStage) -> None:
    page = open_stage(WALLS[0])
    page.goto(f"{TOUR}&lang=en")
    with page.context.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    expect(notes.locator("#alone")).to_be_hidden()
    page.keyboard.press("PageDown")
    expect(notes.locator("article:not([hidden])")).to_have_attribute("data-step", "1")
    notes.get_by_role("button", name="Next").click()
    expect(page.locator(".card:not([hidden])")).to_have_attribute("data-step", "2")
    notes.get_by_role("button", name="Black").click()
    expect(page.locator(".black")).to_be_visible()
    expect(notes.get_by_role("button", name="Black")).to_have_attribute("aria-pressed", "true")
    notes.keyboard.press("Home")
    expect(page.locator(".black")).to_be_hidden()
    assert at(page) == 0
    notes.close()
    page.wait_for_function("() => location.search.includes('step=1')")


def test_hands_lead_it_too(open_stage: OpenStage) -> None:
    page = open_stage(WALLS[2], has_touch=True)
    page.goto(TOUR)
    page.evaluate(SWIPE, -200)
    assert at(page) == 1
    page.evaluate(SWIPE, -20)
    assert at(page) == 1
    page.evaluate(SWIPE, 200)
    assert at(page) == 0
    page.mouse.move(400, 400)
    page.get_by_role("button", name="下一站").click()
    assert at(page) == 1
    page.clock.install()
    page.mouse.move(300, 300)
    page.clock.run_for(3_000)
    assert page.evaluate("getComputedStyle(document.body).cursor") == "none"


def test_an_official_builds_a_tour_with_keys_alone(page: Page) -> None:
    page.goto("/present/build?lang=en")
    assert Axe().run(page).violations_count == 0
    page.get_by_role("searchbox").fill("zhenxiong")
    page.get_by_label("Zhenxiong Hardware Workers").press(" ")
    expect(page.locator("#picked ol li")).to_have_count(1)
    page.get_by_role("searchbox").fill("532328")
    page.locator('input[value="area:532328"]').press(" ")
    expect(page.locator("#picked ol li")).to_have_count(2)
    page.get_by_role("button", name="Move Yuanmou up").press("Enter")
    expect(page.locator("#picked ol li").first).to_contain_text("Yuanmou")
    assert "steps=area%3A532328%2Cbrand" in page.url
    page.get_by_role("link", name="Start").click()
    page.wait_for_url("**/present?**")
    expect(page.locator(".card:not([hidden]) h1")).to_contain_text("Yuanmou")
    page.keyboard.press("PageDown")
    expect(page.locator(".card:not([hidden]) .figure .num")).to_have_text("over 100,000")
