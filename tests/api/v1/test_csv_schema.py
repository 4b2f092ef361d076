"""A CSV leads to what its columns hold, and what is said there is true of every cell."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from frictionless import Resource, Schema, system

from layers.registry import LAYERS
from tests.api.v1.test_forms import CSV

if TYPE_CHECKING:
    from pathlib import Path

    from flask.testing import FlaskClient

VIEWS = ("/data/view.csv?lang=en", "/data/view.csv?rows=areas&layer=brand-count")
ADDRESSES = (
    *(f"/api/v1{path}" for path in CSV),
    *(f"/api/v1/layers/{layer}?format=csv" for layer in LAYERS),
    *VIEWS,
)


def schema_of(client: FlaskClient, address: str) -> dict[str, Any]:
    """Follow the link of a CSV to its description."""
    sent = client.get(address).headers["Link"]
    (link,) = [part for part in sent.split(", <") if 'rel="describedby"' in part]
    target = link.lstrip("<").partition(">")[0]
    path = address.partition("?")[0] + target if target.startswith("?") else target
    answer = client.get(path)
    assert answer.status_code == 200, path
    found: dict[str, Any] = answer.get_json()
    assert found["path"].partition("?")[0] == address.partition("?")[0].rpartition("/")[2]
    schema: dict[str, Any] = found["schema"]
    return schema


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_cell_is_as_its_schema_says(
    client: FlaskClient, tmp_path: Path, address: str
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(client.get(address).data)
    schema = Schema.from_descriptor(schema_of(client, address))
    with system.use_context(trusted=True):
        report = Resource(path=str(file), schema=schema, encoding="utf-8").validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


@pytest.mark.parametrize("layer", LAYERS)
def test_a_code_is_text_and_a_value_a_number_or_a_word(client: FlaskClient, layer: str) -> None:
    address = f"/api/v1/layers/{layer}?format=csv"
    types = {field["name"]: field["type"] for field in schema_of(client, address)["fields"]}
    assert types["adcode"] == "string"
    values = [item["value"] for item in client.get(address[:-11]).get_json()["items"]]
    numbers = all(isinstance(value, int | float) for value in values if value is not None)
    assert types["value"] == ("number" if numbers else "string")
    text = io.StringIO(client.get(address).text)
    names = {"string": "string", "number": "Float64", "integer": "Int64"}
    frame = pd.read_csv(text, dtype={name: names[kind] for name, kind in types.items()})
    assert frame["value"].notna().sum() == sum(value is not None for value in values)
