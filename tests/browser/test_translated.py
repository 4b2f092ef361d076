"""A browser that translates the page puts elements in the place of its texts: choices hold."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import open_page, panel

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenWindow

#: Every text, now and later, is replaced by, or moved into, two elements, as translators do.
TRANSLATE = """(moved) => {
  window.translations = 0;
  const apart = 'font, script, style, svg, title, textarea';
  function wrap(text) {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(apart)) return;
    window.translations += 1;
    const inner = document.createElement('font');
    const outer = document.createElement('font');
    outer.append(inner);
    const words = text.data;
    text.replaceWith(outer);
    inner.append(moved ? text : words);
  }
  function all(root) {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    if (root.nodeType === Node.TEXT_NODE) texts.push(root);
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(wrap);
  }
  all(document.body);
  new MutationObserver((records) => records.forEach(({ target, type, addedNodes }) => {
    if (type === 'characterData') wrap(target);
    addedNodes.forEach(all);
  })).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""

#: Both ways of putting a translation in, or the commoner with the sample.
MOVED = [False, True] if os.environ.get("BRANDMAP_TEST_FULL") == "1" else [False]


@pytest.mark.parametrize("moved", MOVED, ids=["replaced", "moved"][: len(MOVED)])
def test_ten_choices_hold_on_a_translated_page(page: Page, *, moved: bool) -> None:
    open_page(page)
    page.evaluate(TRANSLATE, moved)
    foot, title = page.locator("#rail-foot"), page.locator(".mtool h1")
    page.locator(".chips label", has_text="农业").click()
    expect(foot).to_contain_text("23 / 58")
    page.locator(".checks label", has_text="县级").first.click()
    expect(foot).to_contain_text("17 / 58")
    page.locator(".tools label", has_text="EN").click()
    expect(foot).to_contain_text("17 of 58")
    expect(page.locator("#review")).to_contain_text("Illustrative map")
    page.locator(".tools label", has_text="中文").click()
    expect(foot).to_contain_text("17 / 58")
    page.locator(".mtool label", has_text="列表").click()
    expect(page.locator("#brand-table tbody tr")).to_have_count(17)
    page.locator("#brand-table tbody a").first.click()
    expect(panel(page).locator("[id^=source-]").first).to_be_visible()
    page.locator(".mtool label", has_text="地图").click()
    page.locator(".mtool label", has_text="州市").click()
    page.get_by_role("link", name="深色").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.locator(".inforce .chip", has_text="农业").click()
    expect(foot).to_contain_text("43 / 58")
    page.locator(".question input[value=brand-count]").evaluate("box => box.click()")
    expect(title).to_have_text("已收录的劳务品牌")


def test_nothing_fights_the_translation_of_a_phone(open_window: OpenWindow) -> None:
    page = open_window({"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(page, "?area=530627")
    page.evaluate(TRANSLATE, arg=False)
    opener = page.locator(".sheet-open")
    opener.tap()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(opener).to_have_accessible_name("展开")
    before = page.evaluate("translations")
    frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    page.evaluate(frames)
    assert page.evaluate("translations") == before
