"""The list in a real browser: sorting by keyboard, passports, copying, downloads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.steps import PATIENCE_MS, open_page, panel

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

LIST = "#brand-table"


def open_list(page: Page, query: str = "") -> Locator:
    page.goto(f"/?tab=list{query}")
    table = page.locator(f"{LIST} table")
    expect(table).to_be_visible(timeout=PATIENCE_MS)
    return table


def test_a_column_sorts_by_keyboard_and_keeps_the_focus(page: Page) -> None:
    table = open_list(page)
    head = table.get_by_role("link", name="从业人数")
    head.focus()
    page.keyboard.press("Enter")
    column = head.locator("xpath=..")
    expect(column).to_have_attribute("aria-sort", "ascending", timeout=PATIENCE_MS)
    expect(table.locator("caption")).to_contain_text("口径不同")
    assert head.evaluate("node => node === document.activeElement")
    page.keyboard.press("Enter")
    expect(column).to_have_attribute("aria-sort", "descending", timeout=PATIENCE_MS)
    expect(page).to_have_url(re.compile("sort=-headcount"))
    expect(table.locator("tbody tr").first).to_contain_text("普洱咖啡工")
    page.go_back()
    expect(column).to_have_attribute("aria-sort", "ascending", timeout=PATIENCE_MS)


def test_the_list_of_areas_follows_level_and_question(page: Page) -> None:
    open_list(page)
    page.locator(".listbar label", has_text="各县").click()
    rows = page.locator(f"{LIST} tbody tr")
    expect(rows).to_have_count(50, timeout=PATIENCE_MS)
    expect(page.locator(".pager")).to_contain_text("共 129 行")
    page.locator(".listbar label", has_text="州市").click()
    expect(rows).to_have_count(16, timeout=PATIENCE_MS)
    expect(page).to_have_url(re.compile("level=prefecture.*rows=areas|rows=areas.*level=pref"))
    rows.first.get_by_role("link").first.click()
    expect(panel(page).get_by_role("heading", name="昆明市")).to_be_visible()


def test_a_number_opens_by_keyboard_and_closes_with_escape(page: Page) -> None:
    table = open_list(page, "&sort=-headcount")
    number = table.locator("td > .passport > summary").first
    card = table.locator("td > .passport > .pp-card").first
    number.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    expect(card).to_contain_text("全行业口径")
    expect(card).to_contain_text("[EB/OL]")
    page.keyboard.press("Tab")
    assert card.evaluate("node => node.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert number.evaluate("node => node === document.activeElement")


def test_one_passport_is_open_at_a_time_and_a_sum_keeps_its_own(page: Page) -> None:
    table = open_list(page, "&rows=areas&level=prefecture&layer=people-employed")
    total = table.locator("tr", has_text="玉溪市").locator("td > .passport")
    total.locator("> summary").click()
    part = total.locator(".parts .passport").first
    part.locator("summary").click()
    expect(part.locator(".pp-card")).to_be_visible()
    expect(total.locator("> .pp-card")).to_be_visible()
    table.locator("caption").dispatch_event("pointerdown")
    expect(total.locator("> .pp-card")).to_be_hidden()


def test_a_passport_is_not_cut_off_by_the_panel(page: Page) -> None:
    open_page(page, "?area=530627")
    number = panel(page).locator(".bl .passport > summary").last
    number.click()
    copier = panel(page).locator(".bl .pp-card .copiers button:visible").last
    copier.scroll_into_view_if_needed()
    inside = copier.evaluate(
        """(node) => {
          const box = node.getBoundingClientRect();
          const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return node.contains(at);
        }"""
    )
    assert inside


def test_another_area_starts_with_its_passports_closed(page: Page) -> None:
    open_page(page, "?area=530627")
    panel(page).locator(".facts .passport > summary").first.click()
    expect(panel(page).locator(".facts .pp-card").first).to_be_visible()
    panel(page).get_by_role("link", name="昭通市").click()
    expect(panel(page).get_by_role("heading", name="昭通市", exact=True)).to_be_visible()
    expect(panel(page).locator(".passport[open]")).to_have_count(0)


def test_a_citation_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_page(page, "?brand=zhenxiong-hardware-workers")
    panel(page).locator(".chief .passport > summary").click()
    panel(page).locator(".chief").get_by_role("button", name="复制 BibTeX").click()
    expect(panel(page).locator(".chief")).to_contain_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{")


def copied_lines(page: Page, query: str) -> list[str]:
    """Open a list, copy it, and return the lines that were copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_list(page, query)
    page.get_by_role("button", name="复制表格").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.split("\n")


def test_the_table_is_copied_with_its_head_and_source(page: Page) -> None:
    lines = copied_lines(page, "&rows=areas&level=prefecture&layer=brand-count")
    assert len(lines) == 1 + 16 + 1
    assert lines[0].split("\t")[:3] == ["地区", "所属州市", "数值"]
    assert {line.count("\t") for line in lines[:-1]} == {5}
    assert lines[-1].startswith("来源：")
    assert page.url in lines[-1]


def test_a_list_of_several_pages_is_copied_whole(page: Page) -> None:
    lines = copied_lines(page, "&rows=areas&page=2")
    assert len(lines) == 1 + 129 + 1
    assert lines[1].startswith("530102")
    assert page.url in lines[-1]


def test_the_view_is_downloaded_as_it_stands(page: Page) -> None:
    open_list(page, "&rows=areas&sort=-value&lang=en")
    with page.expect_download() as started:
        page.locator(".listbar a", has_text="CSV").click()
    download = started.value
    assert re.fullmatch(r"view-[0-9a-f]{12}\.csv", download.suggested_filename)
    lines = download.path().read_text("utf-8").splitlines()
    assert len(lines) == 130
    first = page.locator(f"{LIST} tbody tr").first.locator("th").inner_text()
    assert first in lines[1]
