"""Whatever is pressed, the reader's focus is somewhere: it never falls to the document."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import TimeoutError as TooLate
from playwright.sync_api import expect

from tests.browser.steps import PATIENCE_MS, visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import OpenWindow

FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
#: One of each kind is pressed: what looks alike and stands in the same kind of place.
FOUND = """
  const pressed = 'button, summary, a[href], input[type=checkbox], input[type=radio]';
  const kindOf = (node) => [node.tagName, node.className, node.id, node.parentElement.className]
    .join(' ');
  const stays = (node) => node.tagName !== 'A'
    || (!node.target && node.pathname === window.location.pathname);
  const found = [...document.querySelectorAll(pressed)].filter((node) => !node.disabled
    && stays(node) && node.checkVisibility({ visibilityProperty: true }));
"""
KINDS = f"() => {{ {FOUND} return [...new Set(found.map(kindOf))]; }}"
FOCUS = f"""(kind) => {{ {FOUND}
  const node = found.find((one) => kindOf(one) === kind);
  node?.focus();
  return Boolean(node) && document.activeElement === node;
}}"""
SOMEWHERE = "() => document.activeElement && document.activeElement !== document.body"
VIEWS = ["?area=530627&classes=2,5"]
#: Every so many kinds are pressed, unless all are.
NTH = 1 if FULL else 4
if FULL:
    VIEWS += [
        "",
        "?tab=list",
        "?compare=530627,530626",
        "?brand=zhenxiong-hardware-workers",
        "?area=530627&reading=senior",
    ]


def is_somewhere(page: Page) -> bool:
    """Say whether the focus is on something, at once or when a page has come."""
    try:
        page.wait_for_function(SOMEWHERE, timeout=PATIENCE_MS)
    except TooLate:
        return False
    return True


@pytest.mark.parametrize("view", VIEWS)
def test_focus_is_somewhere_after_every_press(walk: Page, view: str) -> None:
    visit(walk, view)
    kinds = walk.evaluate(KINDS)
    assert len(kinds) > 15
    lost = []
    for kind in kinds[::NTH]:
        visit(walk, view)
        if walk.evaluate(FOCUS, kind):
            walk.keyboard.press("Space" if kind.startswith("INPUT") else "Enter")
            lost += [] if is_somewhere(walk) else [kind]
        walk.keyboard.press("Escape")
    assert lost == []


def test_the_mark_of_a_source_leads_the_focus_to_it(walk: Page) -> None:
    visit(walk, "?area=530627")
    mark = walk.locator("#panel a.mark").first
    mark.focus()
    mark.press("Enter")
    walk.wait_for_function("() => document.activeElement.matches('li[id^=source-]')")


#: Pages of other kinds, and how few kinds of things one can press there at least; a link leads to
#: another document there.
OTHERS = {
    "/share": 3,
    "/present?tour=265-brands-one-map": 2,
    "/present/build?steps=area:530627,area:530626": 6,
    "/present/notes?tour=265-brands-one-map": 2,
    "/data": 1,
    "/embed?search=1&filters=1&panel=1&list=1": 4,
}
PLAIN_HTTP = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"


@pytest.fixture
def plain(no_webgl_browser: Browser, open_window: OpenWindow) -> Page:
    """Open a window that has no clipboard, as on a plain http address, and draws no map."""
    window = open_window(within=no_webgl_browser)
    window.add_init_script(PLAIN_HTTP)
    return window


@pytest.mark.parametrize(("path", "least"), OTHERS.items(), ids=OTHERS)
def test_focus_is_somewhere_on_pages_of_other_kinds(plain: Page, path: str, least: int) -> None:
    plain.goto(path)
    kinds = [kind for kind in plain.evaluate(KINDS) if not kind.startswith("A ")]
    assert len(kinds) >= least
    lost = []
    for kind in kinds:
        plain.goto(path)
        if plain.evaluate(FOCUS, kind):
            plain.keyboard.press("Space" if kind.startswith("INPUT") else "Enter")
            lost += [] if is_somewhere(plain) else [kind]
    assert lost == []


@pytest.mark.parametrize("path", ["/share?lang=en", "/present/build?lang=en&steps=area:530627"])
def test_a_builder_copies_on_plain_http_too(plain: Page, path: str) -> None:
    plain.goto(path)
    button = plain.locator("[data-copied]").first
    button.press("Enter")
    expect(button).to_have_text("Copied")
    expect(button).to_be_focused()
    field = plain.locator("input[type=text], input[type=search], input:not([type])").first
    field.fill("")
    field.press("Control+V")
    wanted = plain.locator("#link, textarea").first.input_value().replace("\n", " ")
    assert field.input_value() == wanted


def test_a_builder_hides_what_does_not_work_without_scripts(open_window: OpenWindow) -> None:
    page = open_window(java_script_enabled=False)
    for path in ("/share", "/present/build?steps=area:530627"):
        page.goto(path)
        assert page.locator("[data-copied]").count() > 0
        for button in page.locator("[data-copied]").all():
            expect(button).to_be_hidden()
