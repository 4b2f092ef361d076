"""The page of data and sources explains every column and lists every source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from data.counting import counted_brands
from data.dictionary import columns_of
from data.models import SourceKind
from data.tables import TABLES
from state.view_state import ViewState
from texts import texts_for
from views.plain.data_page import coverage, data_page, meaning

if TYPE_CHECKING:
    from data.dataset import Dataset

#: What machines are told stands in a script element that no browser runs.
DATA_BLOCK = '<script type="application/ld+json">'


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_explained(table: str, lang: str) -> None:
    t = texts_for(lang)
    assert t(f"record.{table}")
    for column in columns_of(table):
        assert meaning(t, table, column.name)
        assert t(f"kind.{column.kind}")


def test_no_meaning_is_left_over() -> None:
    used = {column.name.removesuffix("_*") for table in TABLES for column in columns_of(table)}
    told = {key for key in texts_for("en").entries if key.startswith("column.")}
    assert {key.removeprefix("column.").rpartition("__")[2] for key in told} == used


def test_the_dictionary_reads_kinds_off_the_models() -> None:
    kinds = {column.name: column for column in columns_of("sources")}
    assert kinds["kind"].words == tuple(kind.value for kind in SourceKind)
    assert kinds["linkable"].kind == "flag"
    assert kinds["published"].may_be_empty
    assert [c.name for c in columns_of("area_census_2020") if c.kind == "counts"] == [
        "employed_occ_*",
        "employed_ind_*",
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_links_of_the_page_are_own_addresses_or_linkable_sources(
    release: Dataset, lang: str
) -> None:
    page = data_page(release, ViewState(lang=lang, theme="dark"))
    assert "<script" not in page.replace(DATA_BLOCK, "")
    assert 'data-theme="dark"' in page
    linkable = {source.link for source in release.sources.values() if source.link}
    hrefs = {href.replace("&amp;", "&") for href in re.findall(r'href="([^"]*)"', page)}
    assert {href for href in hrefs if href.startswith("http")} == linkable
    assert all(href[0] in "/#" for href in hrefs - linkable)
    ids = set(re.findall(r'id="([^"]*)"', page))
    assert {href[1:] for href in hrefs if href.startswith("#")} <= ids
    assert set(release.sources) <= ids


def test_text_of_the_tables_is_escaped(release: Dataset) -> None:
    assert "&amp;" in data_page(release, ViewState(lang="en"))


def test_coverage_adds_up_to_what_is_documented(release: Dataset) -> None:
    rows = coverage(release, ViewState())
    assert len(rows) == 16
    brands = tuple(release.brands.values())
    everywhere = len(counted_brands(release, release.province_adcode, brands))
    homeless = sum(b.home_adcode == release.province_adcode for b in brands)
    assert sum(row.documented for row in rows) == everywhere - homeless
    assert all(row.documented == row.own + row.wide for row in rows)
    yuxi = next(row for row in rows if row.name == "玉溪市")
    assert (yuxi.documented, yuxi.announced, yuxi.covered, yuxi.counties) == (12, "20", 9, 9)


def test_limits_are_read_off_the_models_and_told(release: Dataset) -> None:
    longest = {column.name: column.longest for column in columns_of("brands")}
    assert (longest["name_zh"], longest["name_en"], longest["summary_zh"]) == (40, 100, 1000)
    assert all(
        column.longest
        for table in TABLES
        for column in columns_of(table)
        if column.kind in {"text", "key", "name"}
    )
    assert "at most 40 characters" in data_page(release, ViewState(lang="en"))
