"""Files handed out hold what the tables hold, and run nothing."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from data.exports import (
    FORMULA_STARTS,
    Sheet,
    area_geojson,
    citation_sheet,
    csv_bytes,
    defused,
    table_sheet,
    workbook,
)
from data.models import AreaLevel
from data.tables import TABLES, read_tables

if TYPE_CHECKING:
    from pathlib import Path

    from data.dataset import Dataset

STARTS = st.sampled_from(FORMULA_STARTS)


def test_downloaded_tables_load_again_as_the_same_records(dataset: Dataset, tmp_path: Path) -> None:
    for table in TABLES:
        (tmp_path / f"{table}.csv").write_bytes(csv_bytes(table_sheet(dataset, table)))
    again = read_tables(tmp_path)
    for table in TABLES:
        assert getattr(again, table) == getattr(dataset.tables, table)


def test_an_unknown_table_is_refused(dataset: Dataset) -> None:
    with pytest.raises(KeyError):
        table_sheet(dataset, "national_census")


@given(start=STARTS, rest=st.text("=cmd|'!A1 ", max_size=8))
def test_no_cell_starts_like_a_formula(start: str, rest: str) -> None:
    text = start + rest
    assert defused(text) == f"'{text}"
    line = csv_bytes(Sheet("x", ("a",), ((text,),))).decode()
    assert list(csv.reader(io.StringIO(line, newline="")))[1][0].startswith("'")


@pytest.mark.parametrize("cell", [-5, -0.5, 0, None, True, "a=b", "5-6", ""])
def test_numbers_and_ordinary_texts_stay_as_they_are(cell: str | float | None) -> None:
    assert defused(cell) == cell


def test_a_byte_order_mark_comes_only_when_asked_for() -> None:
    sheet = Sheet("x", ("名",), (("值",),))
    assert csv_bytes(sheet) == "名\n值\n".encode()
    assert csv_bytes(sheet, bom=True) == b"\xef\xbb\xbf" + csv_bytes(sheet)


def test_a_workbook_keeps_numbers_numbers_and_codes_texts(dataset: Dataset) -> None:
    evil = Sheet("evil", ("a", "b", "c", "d"), (("=1+1", -3.5, True, "530102"),))
    book = load_workbook(io.BytesIO(workbook([table_sheet(dataset, "counties"), evil])))
    assert [cell.value for cell in book["evil"][2]] == ["'=1+1", -3.5, True, "530102"]
    assert all(cell.data_type != "f" for cell in book["evil"][2])
    county = dict(zip(*book["counties"].iter_rows(max_row=2, values_only=True), strict=True))
    assert county["adcode"] == "530102"
    assert county["area_km2"] == 385.6
    assert county["is_border"] is False
    assert book["counties"].max_row == 1 + len(dataset.counties)


def test_no_cell_of_a_workbook_is_a_link(dataset: Dataset) -> None:
    book = load_workbook(io.BytesIO(workbook([table_sheet(dataset, "sources")])))
    assert all(cell.hyperlink is None for row in book["sources"].iter_rows() for cell in row)


def test_equal_contents_are_equal_bytes(dataset: Dataset) -> None:
    sheets = [table_sheet(dataset, "policies")]
    assert workbook(sheets) == workbook(sheets)


def test_citations_offer_only_addresses_that_may_be_linked(dataset: Dataset) -> None:
    rows = citation_sheet(dataset.sources.values()).rows
    assert [row[0] for row in rows] == list(dataset.sources)
    assert [row[3] for row in rows] == [source.link for source in dataset.sources.values()]


@pytest.mark.parametrize(("level", "count"), [(AreaLevel.COUNTY, 129), (AreaLevel.PREFECTURE, 16)])
def test_areas_carry_names_and_the_boundaries_their_origin(
    dataset: Dataset, level: AreaLevel, count: int
) -> None:
    body = json.loads(area_geojson(dataset, level))
    assert len(body["features"]) == count
    assert body["boundaries"]["source"] == "boxes"
    first = body["features"][0]["properties"]
    assert dataset.areas[first["adcode"]].name_zh == first["name_zh"]
    assert set(body["features"][0]) == {"type", "properties", "geometry"}
