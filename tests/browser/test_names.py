"""Each group and landmark has a name in the page's language, wherever a screen reader meets it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from state.view_state import Language
from tests.browser.spoken import Spoken, groups, heading_levels
from tests.browser.steps import open_app, visit
from texts import texts_for

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.conftest import OpenWindow

#: The groups of filters, by the keys of their names.
FILTERS = ("rail.question", "rail.rank", "rail.industry", "rail.wide", "rail.historical")
PARTS = ("rail.label", "panel.label")


def check(page: Page, lang: Language, role: str = "radiogroup") -> None:
    """Assert that every group has a name, and each filter and part its own."""
    t, found = texts_for(lang), groups(page)
    assert [one for one in found if not one.name] == []
    assert Spoken(role, t("rail.question")) in found
    assert {Spoken("group", t(key)) for key in FILTERS[1:]} <= set(found)
    assert {Spoken("complementary", t(key)) for key in PARTS} <= set(found)


@pytest.mark.parametrize("lang", Language)
def test_every_group_of_the_application_has_a_name(walk: Page, lang: Language) -> None:
    visit(walk, f"?lang={lang}")
    check(walk, lang)
    assert lang is Language.EN or "Map" not in {one.name for one in groups(walk)}
    visit(walk, f"?lang={lang}&reading=senior")
    found = groups(walk)
    assert [one for one in found if not one.name] == []
    assert Spoken("complementary", texts_for(lang)("panel.label")) in found


@pytest.mark.parametrize("lang", Language)
def test_every_group_of_the_page_without_scripts_has_a_name(
    open_window: OpenWindow, lang: Language
) -> None:
    page = open_window(java_script_enabled=False)
    page.goto(f"/?lang={lang}")
    check(page, lang, role="group")


def test_the_filters_of_a_phone_have_names_and_give_the_rail_its_own_back(phone: Page) -> None:
    t = texts_for(Language.ZH)
    open_app(phone)
    phone.locator('[data-opens="rail-rank"]').click()
    expect(phone.get_by_role("dialog", name=t("rail.rank"))).to_be_visible()
    for key in FILTERS[1:]:
        expect(phone.get_by_role("group", name=t(key), exact=True)).to_have_count(1)
    phone.keyboard.press("Escape")
    rail = phone.locator("#rail-side")
    expect(rail).to_have_attribute("aria-label", t("rail.label"))
    assert [one for one in groups(phone) if not one.name] == []


@pytest.mark.parametrize("query", ["?tab=list", "?tab=list&rows=areas", "?tab=list&reading=senior"])
def test_no_level_of_headings_is_left_out(
    no_webgl_browser: Browser, open_window: OpenWindow, query: str
) -> None:
    page = open_window(within=no_webgl_browser)
    open_app(page, query)
    levels = heading_levels(page)
    assert levels[0] == 1
    assert len(levels) > 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
