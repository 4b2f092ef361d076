"""The search of the header: answers while typing, keys, speech, choosing, and filtering by text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.steps import map_change, open_page, panel
from texts import texts_for

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, ViewportSize

    from tests.browser.conftest import OpenWindow

ZH, EN = texts_for("zh"), texts_for("en")
SMALL: ViewportSize = {"width": 360, "height": 640}
TOUCH = 44


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name=ZH("header.search_label"))


def options(page: Page) -> Locator:
    return page.locator("#search-list [role=option]")


def chosen(page: Page) -> str | None:
    """Return the text of the option that the field says is active."""
    name = field(page).get_attribute("aria-activedescendant")
    return name and page.locator(f"#{name}").inner_text()


def test_a_place_is_found_by_pinyin_and_opened_by_keys(page: Page) -> None:
    open_page(page, "?layer=brand-count&theme=dark")
    document = page.evaluate("performance.timeOrigin")
    field(page).click()
    page.keyboard.type("zhenx", delay=20)
    expect(page.locator("#search-say")).to_have_text(ZH("search.found", count=5))
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("group", name="地方").get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("group", name="品牌").get_by_role("option")).to_have_count(3)
    expect(options(page).first.locator("mark")).to_have_text("镇雄")
    assert chosen(page) is None
    assert Axe().run(page, context=".search-field").response["violations"] == []

    page.keyboard.press("ArrowDown")
    assert chosen(page) == "镇雄县\n昭通市"
    page.keyboard.press("End")
    assert chosen(page) == "用“zhenx”筛选品牌"
    page.keyboard.press("ArrowDown")
    assert chosen(page) is None
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Home")
    with map_change(page):
        page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", name="镇雄县")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/\?layer=brand-count&area=530627&theme=dark$"))
    expect(field(page)).to_have_value("")
    expect(page.locator("#search-popup")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "panel"
    assert page.evaluate("performance.timeOrigin") == document, "the page was not loaded anew"
    page.go_back()
    expect(panel(page).get_by_role("heading", name="镇雄县")).to_have_count(0)

    field(page).fill("镇雄保安")
    options(page).first.click()
    expect(panel(page).get_by_role("heading", name="镇雄保安")).to_be_visible()
    field(page).fill("制造业")
    options(page).first.click()
    expect(page.locator(".mtool h1")).to_have_text("制造业区位商")
    expect(panel(page).get_by_role("heading", name="镇雄保安")).to_be_visible()


def test_enter_filters_brands_and_emptying_lifts_the_filter(page: Page) -> None:
    open_page(page, "?area=530627")
    foot = page.locator("#rail-foot")
    field(page).fill("陶")
    expect(foot).to_contain_text("58 / 58")
    field(page).press("Enter")
    expect(foot).to_contain_text("3 / 58")
    expect(field(page)).to_have_value("陶")
    field(page).fill("yuan mou veg")
    options(page).last.click()
    expect(foot).to_contain_text("2 / 58")
    page.go_back()
    expect(foot).to_contain_text("58 / 58")
    expect(field(page)).to_have_value("")
    assert page.url.endswith("?area=530627"), "refining a filter is one step of the history"
    page.go_forward()
    expect(field(page)).to_have_value("yuan mou veg")
    field(page).fill("")
    expect(foot).to_contain_text("58 / 58")


def test_typing_asks_rarely_and_never_while_composing(page: Page) -> None:
    page.clock.install()
    open_page(page)
    asked: list[str] = []

    def searches() -> int:
        return sum("/api/v1/search?" in url for url in asked)

    page.on("request", lambda request: asked.append(request.url))
    field(page).click()
    session = page.context.new_cdp_session(page)
    half = {"text": "zhen", "selectionStart": 4, "selectionEnd": 4}
    session.send("Input.imeSetComposition", half)
    page.clock.run_for(2_000)
    assert searches() == 0
    session.send("Input.insertText", {"text": "镇雄"})
    expect(options(page).first).to_contain_text("镇雄县")
    assert searches() == 1
    field(page).fill("")
    page.clock.pause_at(page.evaluate("Date.now()") + 1_000)
    page.keyboard.type("yiliang")
    page.clock.resume()
    expect(options(page).nth(0)).to_contain_text("宜良县")
    expect(options(page).nth(0)).to_contain_text("昆明市")
    expect(options(page).nth(1)).to_contain_text("彝良县")
    expect(options(page).nth(1)).to_contain_text("昭通市")
    assert searches() == 2
    field(page).fill("镇雄")
    expect(options(page).first).to_contain_text("镇雄县")
    assert searches() == 2, "an answer is kept"


def test_nothing_found_and_no_network_are_said_in_words(page: Page) -> None:
    open_page(page)
    note = page.locator("#search-note")
    field(page).fill("zzzz")
    expect(note).to_contain_text(ZH("search.nothing", text="zzzz"))
    expect(note).to_contain_text(ZH("search.advice"))
    expect(page.locator("#search-say")).to_contain_text(ZH("search.nothing", text="zzzz"))
    field(page).press("Escape")
    expect(page.locator("#search-popup")).to_be_hidden()
    expect(field(page)).to_have_value("zzzz")

    page.route("**/api/v1/search?*", lambda route: route.fulfill(body="not an answer"))
    field(page).fill("镇雄")
    expect(note).to_have_text(ZH("search.offline"))
    expect(options(page)).to_have_count(1)
    page.unroute("**/api/v1/search?*")
    field(page).fill("镇雄县")
    expect(options(page).first).to_contain_text("镇雄县")
    page.locator("#panel-title").click()
    expect(page.locator("#search-popup")).to_be_hidden()


def test_a_phone_shows_wide_touchable_answers(open_window: OpenWindow) -> None:
    page = open_window(SMALL, has_touch=True, is_mobile=True)
    open_page(page, "?lang=en")
    search = page.get_by_role("combobox", name=EN("header.search_label"))
    search.tap()
    search.fill("yl")
    expect(page.locator("#search-say")).to_have_text(EN("search.found", count=4))
    for box in (row.bounding_box() for row in options(page).all()):
        assert box is not None
        assert box["height"] >= TOUCH
        assert box["width"] >= 0.9 * SMALL["width"]
    search.fill("zhenx")
    expect(options(page)).to_have_count(6)
    options(page).last.tap(trial=True)  # nothing lies over the list
    search.fill("yl")
    expect(options(page)).to_have_count(5)
    expect(options(page).first.locator("[lang=zh-CN]")).to_have_text("宜良县")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("document.documentElement.style.fontSize = ''")
    options(page).nth(1).tap()
    expect(page).to_have_url(re.compile("area=530628"))
    expect(page.locator("#panel")).to_contain_text("Yiliang County")
