"""The single file from a disk with the network cut, and the page under a path behind nginx."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from scene.scene import compose
from state.view_state import ViewState
from tests.browser.conftest import LAPTOP, PHONE, Guard, new_context
from tests.browser.steps import map_change, wait_for_map
from tests.deploy.front import HOST, PREFIX, behind_nginx
from tests.views.offline.test_offline import LEAFLET
from views.offline.page import offline_page

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from data.dataset import Dataset

pytestmark = pytest.mark.browser
#: A browser keeps no pages of a host whose certificate it does not know, as that of the test.
UNKEPT = "console warning: Service Worker registration blocked by Playwright"


def fills(page: Page) -> list[str]:
    """Return the fill of every area as it is drawn."""
    found: list[str] = page.eval_on_selector_all(
        "path.area", "all => all.map((path) => path.getAttribute('fill'))"
    )
    return found


def test_the_file_answers_alone(browser: Browser, release: Dataset, tmp_path: Path) -> None:
    """Walk through the file by keyboard alone, then by mouse, with no network at all."""
    file = tmp_path / "map.html"
    file.write_text(offline_page(compose(release, ViewState()), LEAFLET).html, "utf-8")
    context = browser.new_context(viewport=LAPTOP, offline=True)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(file.as_uri())
    expect(page.locator("path.area")).to_have_count(129)
    first = fills(page)
    expect(page.locator("#found")).to_have_text("129 项")
    expect(page.locator("#reviewed")).to_contain_text("未经审核")

    page.locator("#search").focus()
    for text in ("元谋菜农", "ymcn", "yuanmoucainong", "Yuanmou Vegetable"):
        page.keyboard.press("Control+A")
        page.keyboard.type(text)
        expect(page.locator("#list button").first).to_contain_text("元谋菜农")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup-content")
    expect(popup.get_by_role("heading", name="元谋菜农")).to_be_focused()
    expect(popup.get_by_text("来源", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(page.locator("#list button").first).to_be_focused()

    page.locator("#layers").select_option("1")
    assert fills(page) != first
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#question")).to_have_text("Documented labour brands")
    expect(page.locator("#legend")).to_contain_text("none found yet")
    expect(page.locator("#reviewed")).to_contain_text("not reviewed")
    page.locator("#search").fill("")
    page.locator("#list button", has_text="Zhenxiong").click()
    expect(popup).to_contain_text("Labour brands here")
    popup.get_by_role("button").first.click()
    expect(popup).to_contain_text("Sources")
    assert "url(#map-no_data)" in fills(page)
    assert [found["id"] for found in Axe().run(page).response["violations"]] == []
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert asked == [file.as_uri()]
    assert said == []
    assert context.cookies() == []
    context.close()


def test_the_page_works_under_a_path_behind_nginx(browser: Browser, tmp_path: Path) -> None:
    """Open, search, choose, present; every request stays under the path."""
    with behind_nginx(tmp_path) as front:
        base = f"https://{HOST}:{front.tls_port}{PREFIX}"
        context = new_context(browser, base, ignore_https_errors=True, service_workers="block")
        page, guard, asked = context.new_page(), Guard(), []
        guard.watch(page)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{base}/area/532328?lang=en")
        wait_for_map(page)
        expect(page.locator("#panel")).to_contain_text("Yuanmou")
        with map_change(page):
            page.locator("#search").fill("zhenxiong")
            page.get_by_role("option").first.click()
        expect(page.locator("#panel")).to_contain_text("Zhenxiong")
        assert page.url.startswith(f"{base}/?")
        page.get_by_role("link", name="Present").click()
        expect(page).to_have_url(f"{base}/present?lang=en")
        page.locator("a.offer").first.click()
        page.wait_for_function("() => document.getElementById('flight').style.transform")
        outside = [url for url in asked if not url.startswith((f"{base}/", "blob:", "data:"))]
        assert outside == []
        assert set(guard.report()) <= {UNKEPT}
        context.close()
