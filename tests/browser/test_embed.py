"""The snippets of /share, as it prints them, in a portal on another port with a strict policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from app import create_app
from settings import Settings
from tests.browser.conftest import NO_MAP, Guard, new_context
from tests.browser.embed_host import Portal, fill
from tests.browser.embed_scripts import BURST, FITS, FORGED_TO_MAP, FORGED_TO_PORTAL, HIDDEN, HOLDS
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Frame, Page, Request

    Visit = Callable[[str], Page]

WIDTHS = (320, 390, 640, 1024, 1440)
NINGLANG, NAME = "530724", "宁蒗"
FIRST_PAINT = 120_000


@pytest.fixture(scope="module")
def portal() -> Iterator[Portal]:
    """Serve the portal that may embed the map."""
    portal = Portal()
    yield portal
    portal.close()


@pytest.fixture(scope="module")
def map_address(portal: Portal) -> Iterator[str]:
    """Serve a map that this portal may embed."""
    app = create_app(Settings(frame_ancestors=portal.address))
    with served(app.server) as address:
        fill(portal, address)
        yield address


@pytest.fixture
def visit(no_webgl_browser: Browser, portal: Portal, map_address: str) -> Iterator[Visit]:
    """Open pages of the portal in one window; nobody may speak, fail or keep a cookie."""
    assert map_address
    context = new_context(no_webgl_browser, portal.address)
    page, guard = context.new_page(), Guard()
    guard.watch(page, NO_MAP)

    def visited(name: str) -> Page:
        page.goto(f"/{name}")
        return page

    yield visited
    kept = context.cookies()
    context.close()
    assert guard.report() == []
    assert kept == []


def framed(page: Page) -> Frame:
    """Return the map's frame once it shows a map."""
    page.frame_locator("iframe").locator("footer").wait_for()
    return page.frames[1]


def hears(page: Page, kind: str, key: str, value: object) -> None:
    """Wait until the portal heard an event with a detail."""
    page.wait_for_function(
        "([kind, key, value]) =>"
        " heard.some((one) => one.type === kind && one.detail[key] === value)",
        arg=[kind, key, value],
    )


def everyone_can_use(page: Page) -> None:
    """Let axe look at a page and the frames in it."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def call(page: Page, name: str, argument: object) -> None:
    """Call the small interface of the embedded map from the portal."""
    page.evaluate(
        "([name, given]) => document.querySelector('[data-brandmap]').brandmap[name](given)",
        [name, argument],
    )


def test_every_snippet_fits_from_phone_to_desktop(visit: Visit) -> None:
    for name in ("frame", "scripted", "picture"):
        page = visit(name)
        frame = framed(page) if name != "picture" else None
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if name == "scripted":
                assert frame is not None
                frame.wait_for_function(FITS)
            if frame is not None:
                frame.wait_for_function(f"() => innerWidth <= {width}")
                assert frame.evaluate(HIDDEN) <= 0, (name, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
    image = page.locator("img")
    assert image.evaluate("(one) => one.decode().then(() => one.naturalWidth)") == 1000
    assert "劳务品牌" in (image.get_attribute("alt") or "")


def test_the_portal_leads_the_map_and_hears_it(visit: Visit) -> None:
    page = visit("scripted")
    frame = framed(page)
    hears(page, "ready", "area", None)
    call(page, "select", {"area": NINGLANG})
    hears(page, "select", "area", NINGLANG)
    expect(frame.locator(".say")).to_contain_text(NAME)
    frame.wait_for_function(HOLDS)
    call(page, "filter", {"layer": "people-employed", "industry": ["food_service"]})
    hears(page, "state", "query", f"layer=people-employed&area={NINGLANG}&industry=food_service")
    call(page, "setLanguage", "en")
    expect(frame.get_by_role("link", name="Open in the map")).to_be_visible()
    frame.wait_for_function(HOLDS)
    frame.locator("summary").click()
    frame.wait_for_function(HOLDS)
    frame.locator('[data-area="532328"]').hover()
    expect(frame.locator(".say")).to_contain_text("Yuanmou")
    frame.locator('[data-area="532328"]').click()
    hears(page, "select", "area", "532328")
    assert "area=532328" in frame.url
    call(page, "select", {"area": "999999"})
    hears(page, "error", "key", "area")
    assert frame.evaluate("localStorage.length + sessionStorage.length") == 0


def test_of_many_commands_and_clicks_the_latest_wins_soon(visit: Visit) -> None:
    page = visit("scripted")
    frame = framed(page)
    hears(page, "ready", "area", None)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/embed?" in one.url else None)
    call(page, "select", {"area": NINGLANG})
    page.evaluate(BURST, 300)
    query = f"layer=people-employed&area={NINGLANG}&industry=food_service&lang=en"
    hears(page, "state", "query", query)
    assert len(asked) <= 5, asked
    expect(frame.locator("h1")).to_contain_text("People")
    states = page.evaluate("heard.filter((one) => one.type === 'state').map((one) => one.detail)")
    assert states[-1] == {"query": query, "area": NINGLANG, "brand": None}


def test_a_double_click_opens_nothing_in_the_frame(visit: Visit) -> None:
    page = visit("scripted")
    frame = framed(page)
    hears(page, "ready", "area", None)
    frame.locator('[data-area="532328"]').dblclick()
    frame.locator(f'[data-area="{NINGLANG}"]').click()
    hears(page, "select", "area", NINGLANG)
    assert page.evaluate("heard.filter((one) => one.type === 'select').length") == 1


def test_strangers_and_nonsense_are_ignored(visit: Visit) -> None:
    page = visit("scripted")
    frame = framed(page)
    hears(page, "ready", "area", None)
    before, url = page.evaluate("heard.length"), frame.url
    page.evaluate(FORGED_TO_PORTAL)
    frame.evaluate(FORGED_TO_MAP, page.evaluate("location.origin"))
    call(page, "setLanguage", "en")
    hears(page, "state", "query", "layer=brand-count&lang=en")
    assert page.evaluate("heard.length") - before <= 2, "no more than the state, and a new height"
    assert "area=" not in frame.url
    assert frame.url != url
    height = page.locator("iframe").evaluate("(one) => one.clientHeight")
    assert height < 2000


def test_switches_show_tools_and_locks_hold(visit: Visit) -> None:
    page = visit("switches")
    frame = framed(page)
    hears(page, "ready", "area", None)
    call(page, "filter", {"layer": "people-employed"})
    hears(page, "error", "code", "locked")
    assert frame.locator("summary", has_text="看什么").count() == 0
    frame.get_by_role("searchbox").fill("yuanmou")
    frame.get_by_role("link", name="元谋县").click()
    hears(page, "select", "area", "532328")
    frame.get_by_text("筛选品牌").click()
    frame.get_by_role("link", name="省级").click()
    hears(page, "state", "query", "layer=brand-count&area=532328&rank=provincial")
    frame.wait_for_function(HOLDS)


def test_a_sealed_frame_works_and_still_speaks(visit: Visit) -> None:
    page = visit("sealed")
    frame = framed(page)
    hears(page, "ready", "area", None)
    frame.locator(f'[data-area="{NINGLANG}"]').click()
    hears(page, "ready", "area", NINGLANG)
    frame.wait_for_function(FITS)
    expect(frame.locator(".app")).to_be_hidden()


def test_without_any_script_the_frame_still_opens_counties(
    no_webgl_browser: Browser, portal: Portal, map_address: str
) -> None:
    assert map_address
    context = new_context(no_webgl_browser, portal.address)
    page = context.new_page()
    page.goto("/bare")
    framed(page).locator(f'[data-area="{NINGLANG}"]').click()
    expect(page.frame_locator("iframe").locator(".say")).to_contain_text(NAME)
    assert page.evaluate("heard.length") == 0
    context.close()


def test_the_whole_map_opens_in_the_frame(visit: Visit) -> None:
    page = visit("frame")
    framed(page).locator(".app").click()
    inside = page.frame_locator("iframe")
    inside.locator("#panel h2").first.wait_for()
    expect(inside.locator(".hd")).to_be_hidden()
    frame = page.frames[1]
    inside.locator("html[data-app]").wait_for()
    inside.locator(f'#map-still [data-area="{NINGLANG}"]').click(position={"x": 10, "y": 40})
    expect(inside.locator("#panel h2").first).to_contain_text(NAME)
    assert "/embed/app?" in frame.url
    assert f"area={NINGLANG}" in frame.url


def test_the_frame_is_refused_elsewhere_and_so_is_every_other_page(
    no_webgl_browser: Browser, portal: Portal, map_address: str
) -> None:
    stranger = Portal()
    fill(stranger, map_address)
    context = new_context(no_webgl_browser, portal.address)
    page = context.new_page()
    for address in (f"{stranger.address}/frame", f"{portal.address}/page"):
        with page.expect_event("console", lambda said: "frame-ancestors" in said.text):
            page.goto(address)
        assert page.frame_locator("iframe").locator("main, #react-entry-point").count() == 0
    context.close()
    stranger.close()


def test_the_first_paint_costs_little(visit: Visit, map_address: str) -> None:
    page = visit("nothing")
    taken: list[Request] = []
    # Playwright marks what it is given, and a list's own method cannot be marked.
    page.on("requestfinished", lambda one: taken.append(one))  # noqa: PLW0108
    page.goto("/scripted")
    framed(page)
    page.wait_for_load_state("networkidle")
    ours = {one.url: one.sizes() for one in taken if one.url.startswith(map_address)}
    assert len(ours) <= 7
    spent = sum(one["responseHeadersSize"] + one["responseBodySize"] for one in ours.values())
    assert spent <= FIRST_PAINT, ours


@pytest.mark.parametrize("query", ["area=530724&theme=dark", "lang=en&search=1&filters=1"])
def test_everyone_can_use_the_frame(
    no_webgl_browser: Browser, map_address: str, query: str
) -> None:
    context = new_context(no_webgl_browser, map_address, viewport={"width": 640, "height": 420})
    page = context.new_page()
    page.goto(f"/embed?{query}")
    page.locator(".all summary").click()
    everyone_can_use(page)
    context.close()


def test_a_webmaster_builds_a_snippet(no_webgl_browser: Browser, map_address: str) -> None:
    context = new_context(no_webgl_browser, map_address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page, guard = context.new_page(), Guard()
    guard.watch(page)
    page.goto("/share?lang=en&layer=brand-count")
    preview = page.frame_locator("iframe")
    expect(preview.get_by_role("searchbox")).to_have_count(0)
    page.get_by_label("Search", exact=True).check()
    expect(preview.get_by_role("searchbox")).to_be_visible()
    page.get_by_label("Frozen to release").check()
    code = page.get_by_label("Frame alone")
    expect(code).to_have_value(re.compile(r"release=[0-9a-f]{12}&amp;search=1"))
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == code.input_value()
    everyone_can_use(page)
    context.close()
    assert guard.report() == []
