"""Keys of an input method are its own, in every field, also when the composition has ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: Safari: the composition ends, then comes its key, which says nothing of it but its code.
COMMIT = """(field) => {
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'yuan' }));
  const key = new KeyboardEvent('keydown',
    { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true, cancelable: true });
  return field.dispatchEvent(key);
}"""


def test_enter_that_commits_pinyin_filters_nothing(walk: Page) -> None:
    visit(walk)
    field = walk.locator("#search")
    field.fill("yuan")
    assert field.evaluate(COMMIT) is False
    expect(field).to_have_value("yuan")
    assert "?" not in walk.url
    field.press("Enter")
    expect(walk).to_have_url(re.compile(r"\?q=yuan$"))


@pytest.mark.parametrize(
    ("path", "field"),
    [("/embed?search=1", "[name=q]"), ("/present/build", "#seek"), ("/map.html", "#search")],
)
def test_fields_of_the_other_pages_leave_the_key_alone(walk: Page, path: str, field: str) -> None:
    walk.goto(path)
    box = walk.locator(field)
    box.fill("yuan")
    before = walk.url
    assert box.evaluate(COMMIT) is False, "Enter would submit the form"
    assert walk.url == before
