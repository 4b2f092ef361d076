"""Downloads: names, headers, errors, and cells that run nothing."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from data.exports import FORMULA_STARTS
from data.tables import TABLES

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset

FILES = (
    *(f"/data/{table}.csv" for table in TABLES),
    "/data/citations.csv",
    "/data/brandmap.xlsx",
    "/data/brandmap.xlsx?lang=en",
    "/data/areas-county.geojson",
    "/data/areas-prefecture.geojson",
    "/data/view.csv",
    "/data/view.csv?tab=list&rows=areas&layer=brand-count&lang=en",
    "/data/view.xlsx?rows=areas&level=prefecture",
)


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_named_after_the_release_and_kept_by_its_tag(
    client: FlaskClient, release: Dataset, path: str
) -> None:
    sent = client.get(path)
    assert sent.status_code == 200
    stem, _, ending = path.split("?", maxsplit=1)[0].removeprefix("/data/").rpartition(".")
    file = f"{stem}-{release.release}.{ending}"
    assert sent.headers["Content-Disposition"] == f'attachment; filename="{file}"'
    # The workbook of a view holds its address, here made from the host of the request.
    kept = "private, no-cache" if "view.xlsx" in path else "public, max-age=300"
    assert sent.headers["Cache-Control"] == kept
    assert sent.headers["ETag"].startswith(f'W/"{release.release}-')
    again = client.get(path, headers={"If-None-Match": sent.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_another_view_has_another_tag(client: FlaskClient) -> None:
    tags = {client.get(f"/data/view.csv{q}").headers["ETag"] for q in ("", "?lang=en", "?q=陶")}
    assert len(tags) == 3


@pytest.mark.parametrize("path", [*(f"/data/{table}.csv" for table in TABLES), "/data/view.csv"])
def test_no_cell_of_a_csv_file_runs(client: FlaskClient, path: str) -> None:
    rows = csv.reader(io.StringIO(client.get(path).text))
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]


def test_excel_gets_a_byte_order_mark_when_it_asks(client: FlaskClient) -> None:
    assert client.get("/data/brands.csv?bom=1").data.startswith(b"\xef\xbb\xbf")
    assert not client.get("/data/brands.csv").data.startswith(b"\xef\xbb\xbf")
    assert client.get("/data/view.csv?lang=en&bom=1").data.startswith(b"\xef\xbb\xbf")


def test_the_workbook_holds_every_table_what_they_are_and_how_to_cite(client: FlaskClient) -> None:
    sent = client.get("/data/brandmap.xlsx?lang=en")
    book = load_workbook(io.BytesIO(sent.data))
    assert book.sheetnames == ["about", "columns", *TABLES, "citations"]
    assert book["about"]["A2"].value == "Title"
    formulas = [
        cell
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f" or cell.hyperlink
    ]
    assert formulas == []


def test_areas_say_whether_they_were_reviewed(client: FlaskClient) -> None:
    body = json.loads(client.get("/data/areas-prefecture.geojson").data)
    assert len(body["features"]) == 16
    assert body["boundaries"]["review_number"] == ""


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/data/national_census_2020.csv", 404),
        ("/data/areas-province.geojson", 404),
        ("/data/brands.xlsx", 404),
        ("/data/brands.csv?bom=yes", 400),
        ("/data/view.csv?area=999999", 400),
        ("/data/view.xlsx?layer=weather", 400),
    ],
)
def test_what_does_not_exist_is_a_problem_document(
    client: FlaskClient, path: str, status: int
) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.get_json()["detail"]


def test_what_chat_programs_append_to_an_address_does_no_harm(client: FlaskClient) -> None:
    assert client.get("/data/view.csv?from=singlemessage&utm_source=x").status_code == 200


@pytest.mark.parametrize(
    ("query", "tag", "theme"), [("", "zh-CN", "light"), ("?lang=en&theme=dark", "en", "dark")]
)
def test_the_data_page_speaks_the_language_of_its_address(
    client: FlaskClient, query: str, tag: str, theme: str
) -> None:
    page = client.get(f"/data{query}")
    assert page.mimetype == "text/html"
    assert f'<html lang="{tag}" data-theme="{theme}">' in page.text
    assert "script-src" in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize("raw", ["q=a>b", "q=\xe9\x99\xb6", 'q="x"', "q=%0d%0aX:1"])
def test_a_query_stays_inside_the_link_of_its_header(client: FlaskClient, raw: str) -> None:
    sent = client.get("/data/view.csv", environ_overrides={"QUERY_STRING": raw})
    assert sent.status_code == 200
    target, _, rest = sent.headers["Link"].partition(">")
    assert rest == '; rel="describedby"; type="application/json"'
    assert client.get(target.lstrip("<")).status_code == 200
