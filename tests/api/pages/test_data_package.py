"""The Data Package says what the downloads hold, and programs that go by it keep codes as text."""

from __future__ import annotations

import io
import json
from shutil import copytree
from typing import TYPE_CHECKING, Any

import geopandas
import pandas as pd
import pytest
from frictionless import Package, system

from data.dictionary import columns_of
from data.tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient
    from frictionless import Report

#: How pandas names the types of a Table Schema; its numbers with gaps are nullable.
DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


@pytest.fixture(scope="module")
def described(client: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/data/datapackage.json?lang=en").get_json()
    return found


@pytest.fixture(scope="module")
def folder(
    client: FlaskClient, described: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Download the descriptor and every file it names."""
    place = tmp_path_factory.mktemp("package")
    (place / "datapackage.json").write_text(json.dumps(described), "utf-8")
    for each in described["resources"]:
        (place / each["path"]).write_bytes(client.get(f"/data/{each['path']}").data)
    return place


def schemas(described: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of each table."""
    return {each["name"]: each["schema"] for each in described["resources"]}


def read(client: FlaskClient, described: dict[str, Any], name: str) -> pd.DataFrame:
    """Read a table with pandas, going by its schema."""
    schema = schemas(described)[name]
    dtype = {field["name"]: DTYPES[field["type"]] for field in schema["fields"]}
    content = io.StringIO(client.get(f"/data/{name}.csv").text)
    return pd.read_csv(
        content, dtype=dtype, na_values=schema["missingValues"], keep_default_na=False
    )


def checked(folder: Path) -> Report:
    """Validate a downloaded package: files, cells, keys and references."""
    with system.use_context(trusted=True):
        report: Report = Package(folder / "datapackage.json").validate()
        return report


def test_every_file_is_as_the_package_says(folder: Path) -> None:
    report = checked(folder)
    assert {task.name for task in report.tasks} == {*TABLES, "citations"}
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])


def test_a_wrong_cell_would_be_found(folder: Path, tmp_path: Path) -> None:
    copy = copytree(folder, tmp_path / "package")
    text = (copy / "counties.csv").read_text("utf-8")
    (copy / "counties.csv").write_text(text.replace("530102", "53010x", 1), "utf-8")
    assert ["adcode", "constraint-error"] in checked(copy).flatten(["fieldName", "type"])


def test_codes_read_by_the_schema_meet_the_outlines(
    client: FlaskClient, described: dict[str, Any]
) -> None:
    counties = read(client, described, "counties")
    outlines = geopandas.read_file(io.BytesIO(client.get("/api/v1/areas.geojson").data))
    both = outlines.merge(counties, on="adcode", validate="one_to_one")
    assert len(both) == len(outlines) == 129


@pytest.mark.parametrize("name", TABLES)
def test_every_column_has_a_type_and_every_code_is_text(
    client: FlaskClient, described: dict[str, Any], name: str
) -> None:
    fields = {field["name"]: field for field in schemas(described)[name]["fields"]}
    assert tuple(fields) == TABLES[name].columns()
    assert all(field["description"] for field in fields.values())
    for column in columns_of(name):
        if column.kind == "counts":
            continue
        field = fields[column.name]
        limits = field.get("constraints", {})
        assert limits.get("enum", []) == list(column.words)
        assert ("required" in limits) is not column.may_be_empty
        if column.kind in {"adcode", "place_code", "key", "name", "period", "day"}:
            assert field["type"] == "string"
            assert limits["pattern"]
    assert len(read(client, described, name)) == len(read_rows(client, name))


def read_rows(client: FlaskClient, name: str) -> pd.DataFrame:
    """Read a table as text alone."""
    return pd.read_csv(io.StringIO(client.get(f"/data/{name}.csv").text), dtype=str)


def test_keys_are_declared_where_the_rules_of_the_data_have_them(described: dict[str, Any]) -> None:
    found = schemas(described)
    assert found["brands"]["primaryKey"] == ["brand_id"]
    assert found["brand_sources"]["primaryKey"] == ["brand_id", "source_id"]
    assert found["counties"]["primaryKey"] == ["adcode"]
    above = {
        "fields": ["parent_adcode"],
        "reference": {"resource": "prefectures", "fields": ["adcode"]},
    }
    assert above in found["counties"]["foreignKeys"]
    assert {each["reference"]["resource"] for each in found["area_figures"]["foreignKeys"]} == {
        "brands", "metrics", "sources",
    }  # fmt: skip


def test_the_package_names_release_licence_and_sources(
    client: FlaskClient, described: dict[str, Any]
) -> None:
    release = client.get("/api/v1/releases").get_json()["items"][0]
    assert described["version"] == release["release"]
    assert described["licenses"][0]["name"] == "MIT"
    assert len(described["sources"]) == release["counts"]["sources"]
    hashes = {each["name"]: each["hash"] for each in described["resources"]}
    for table in release["tables"]:
        assert hashes[table["name"]] == f"sha256:{table['sha256']}"


def test_a_table_and_the_page_lead_to_the_package(client: FlaskClient) -> None:
    link = client.get("/data/brands.csv").headers["Link"]
    assert link == '</data/datapackage.json>; rel="describedby"; type="application/json"'
    assert 'href="/data/datapackage.json?lang=en"' in client.get("/data?lang=en").text
    chinese = client.get("/data/datapackage.json").get_json()
    assert chinese["resources"][0]["title"] == "一个网页、文件或来稿"
