"""Names as long as a table may hold, without a place to break, widen no page."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING

import pytest

from app import create_app
from data.models import Brand, County
from settings import ROOT, Settings
from tests.browser.conftest import NO_MAP, Guard, new_context
from tests.browser.steps import open_app
from tests.browser.test_narrow import BEYOND, FULL
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from data.models import Record

BRAND, AREA = "zhenxiong-hardware-workers", "530627"
#: The kinds of page, and those that are one document without the application.
VIEWS = ["?tab=list", f"?compare={BRAND},caiyun-logistics-workers", f"?area={AREA}&reading=senior"]
PAGES = [f"/brand/{BRAND}", f"/embed?area={AREA}"]
LANGUAGES = ["zh", "en"] if FULL else ["en"]
if FULL:
    VIEWS += ["", "?tab=list&rows=areas", f"?compare={AREA},530626", f"?brand={BRAND}"]
    PAGES += [f"/area/{AREA}", "/data", "/share", "/present/build", "/map.html"]
NARROW = {"width": 320, "height": 800}
LETTERS = {"zh": "漢", "en": "W"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve tables in which every brand and county has the longest names there can be."""
    folder = tmp_path_factory.mktemp("long") / "tables"
    shutil.copytree(ROOT / "data" / "yunnan", folder)
    lengthen(folder / "brands.csv", Brand, ("name", "occupation", "summary"))
    lengthen(folder / "counties.csv", County, ("name", "short"))
    with served(create_app(Settings(data_dir=folder)).server) as where:
        yield where


def lengthen(path: Path, model: type[Record], stems: tuple[str, ...]) -> None:
    """Fill columns to their limits with one letter and a number, so that no two rows are alike."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for number, row in enumerate(rows, 1000):
        for lang, letter in LETTERS.items():
            for stem in stems:
                column = f"{stem}_{lang}"
                row[column] = letter * (limit(model, column) - 4) + str(number)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def limit(model: type[Record], column: str) -> int:
    """Return how long a text of a column may be."""
    (found,) = (
        size
        for part in model.model_fields[column].metadata
        if (size := getattr(part, "max_length", None)) is not None
    )
    return int(found)


@pytest.fixture(scope="module")
def narrow(no_webgl_browser: Browser, address: str) -> Iterator[Page]:
    """Open one window of the narrowest phone."""
    context, guard = new_context(no_webgl_browser, address, viewport=NARROW), Guard()
    page = context.new_page()
    guard.watch(page, NO_MAP)
    yield page
    context.close()
    assert guard.report() == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_long_names_widen_no_view(narrow: Page, view: str, lang: str) -> None:
    open_app(narrow, f"{view}{'&' if view else '?'}lang={lang}")
    assert narrow.evaluate(BEYOND) == 0


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_long_names_widen_no_page(narrow: Page, path: str, lang: str) -> None:
    narrow.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    assert narrow.evaluate(BEYOND) == 0
