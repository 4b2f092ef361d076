"""The simple page in a real browser: large, worded, read aloud, kept in the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.steps import open_page, panel, visit, wait_for_map
from tests.browser.test_phone import BEYOND
from texts import texts_for

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import OpenWindow

BRAND = "brand=zhenxiong-hardware-workers&area=530627"
#: Pairs that between them have every width, language, theme and subject.
VIEWS = (
    (1440, "area=530627"),
    (1440, "lang=en&theme=dark&tab=list"),
    (768, "theme=dark&layer=brand-count&" + BRAND),
    (360, "lang=en&area=530627"),
    (360, "lang=en"),
    (1100, "layer=room-for-a-brand&theme=dark"),
)
#: Text smaller than 18 px, buttons lower than 56 px, in what can be seen and is not the map.
TOO_SMALL = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const node = walker.currentNode.parentElement;
    const seen = node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length;
    const hidden = !seen || node.closest('.sr, .skip, .map-lines, svg, script, noscript');
    if (!text || hidden) continue;
    const size = parseFloat(getComputedStyle(node).fontSize);
    if (size < 18) found.push(`${size} px: ${node.tagName}.${node.className}: ${text}`);
  }
  for (const button of document.querySelectorAll('.btn, button, .finder > summary')) {
    const { height } = button.getBoundingClientRect();
    const words = button.textContent.trim();
    if (height && (height < 55.5 || !words)) found.push(`${height} px high: ${words}`);
  }
  return found.slice(0, 8);
}"""
#: Besides the rules for AA, the contrast of 7:1 that AAA asks for.
CONTRAST = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
#: A browser whose speech is written down instead of spoken.
SPEECH = """
  window.spoken = [];
  const speech = {
    getVoices: () => window.voices,
    speak: ({ text, lang, voice }) => window.spoken.push({ text, lang, voice: voice.name }),
    cancel: () => window.spoken.push('cancel'),
    addEventListener: () => {},
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
VOICES = "window.voices = [{ name: 'Li', lang: 'zh_CN' }, { name: 'Ann', lang: 'en-GB' }];"


@pytest.mark.parametrize(("width", "query"), VIEWS)
def test_everything_is_large_worded_and_fits(walk: Page, width: int, query: str) -> None:
    walk.set_viewport_size({"width": width, "height": 900})
    visit(walk, f"?reading=senior&{query}")
    expect(walk.locator("html")).to_have_attribute("data-reading", "senior")
    expect(walk.locator(".app.senior .finders")).to_be_visible()
    assert walk.evaluate(TOO_SMALL) == []
    assert walk.evaluate(BEYOND) == []
    report = Axe().run(walk, options=CONTRAST)
    assert report.violations_count == 0, report.generate_report()


def test_the_mode_is_kept_while_finding_places_and_left_by_its_link(page: Page) -> None:
    t = texts_for("zh")
    open_page(page)
    page.get_by_role("link", name=t("header.senior")).click()
    expect(page.locator("html")).to_have_attribute("data-reading", "senior")
    finder = page.locator(".finder-place")
    finder.locator("> summary").press("Enter")
    finder.locator("summary", has_text="昭通市").click()
    finder.get_by_role("link", name="镇雄县").click()
    expect(page.locator("#panel-title")).to_have_text("镇雄县")
    expect(finder).not_to_have_attribute("open", "")
    expect(panel(page)).to_contain_text("差不多是全省的两倍。")
    page.locator(".panel .btn.wide").click()
    expect(page.locator("#panel-title")).to_have_text("镇雄五金工")
    page.locator(".finder-trade > summary").click()
    page.keyboard.press("Escape")
    expect(page.locator(".finder-trade > summary")).to_be_focused()
    page.get_by_role("link", name=t("senior.see_list")).click()
    expect(page.locator(".senior-list .bl li").first).to_be_visible()
    assert "reading=senior" in page.url
    page.locator(".site-foot").get_by_role("link", name=t("foot.about")).click()
    expect(page.locator("html")).to_have_attribute("data-reading", "senior")
    page.go_back()
    wait_for_map(page)
    page.get_by_role("link", name=t("header.standard")).click()
    expect(page.locator("html")).to_have_attribute("data-reading", "standard")
    expect(page.locator(".rail")).to_be_visible()


@pytest.mark.parametrize(("lang", "tag", "voice"), [("zh", "zh-CN", "Li"), ("en", "en", "Ann")])
def test_what_is_open_is_read_in_its_language_until_one_moves_on(
    page: Page, lang: str, tag: str, voice: str
) -> None:
    page.add_init_script(SPEECH + VOICES)
    open_page(page, f"?reading=senior&lang={lang}&area=530627")
    assert page.evaluate("window.spoken.filter((part) => part.text)") == []
    button = page.locator("#read-aloud")
    button.press("Enter")
    expect(button).to_have_text(texts_for(lang)("senior.stop"))
    spoken = page.evaluate("window.spoken.filter((part) => part.text)")
    assert {part["lang"] for part in spoken} == {tag}
    assert {part["voice"] for part in spoken} == {voice}
    text = " ".join(part["text"] for part in spoken)
    assert page.locator("#panel-title").inner_text() in text
    assert page.locator(".plainly b").inner_text() in text
    assert page.locator(".panel .bl .fg b").first.inner_text() in text
    assert "①" not in text
    page.locator(".panel .crumb .x").click()
    expect(button).to_have_text(texts_for(lang)("senior.read"))
    assert page.evaluate("window.spoken.at(-1)") == "cancel"


def test_a_browser_without_a_voice_says_so(page: Page) -> None:
    page.add_init_script(SPEECH + "window.voices = [];")
    open_page(page, "?reading=senior")
    page.locator("#read-aloud").click()
    expect(page.locator("#read-aloud")).to_have_text(texts_for("zh")("senior.no_voice"))
    assert page.evaluate("window.spoken.filter((part) => part.text)") == []


def test_without_scripts_the_page_is_large_and_its_lists_open(open_window: OpenWindow) -> None:
    page = open_window({"width": 360, "height": 740}, java_script_enabled=False)
    page.goto("/?reading=senior&area=530627")
    expect(page.locator("html")).to_have_attribute("data-reading", "senior")
    page.locator(".finder-place > summary").click()
    page.locator(".finder-place details summary", has_text="昭通市").click()
    page.locator(".finder-place").get_by_role("link", name="彝良县").click()
    expect(page.locator("#first-panel-title")).to_have_text("彝良县")
    assert "reading=senior" in page.url
    size = page.locator(".plainly p").first.evaluate("(node) => getComputedStyle(node).fontSize")
    assert float(size.removesuffix("px")) >= 18
