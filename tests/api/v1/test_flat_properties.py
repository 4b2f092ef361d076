"""GeoJSON that GDAL, QGIS and GeoPandas read as columns of numbers and text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyogrio
import pytest
from pandas.api.types import is_numeric_dtype, is_string_dtype

from layers.registry import LAYERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask.testing import FlaskClient
    from geopandas import GeoDataFrame

    Ask = Callable[[str], Any]

FLAT = {
    "adcode", "level", "name", "division_type", "brands", "parent_adcode", "parent_name",
    "brands_missing_reason", "layer", "value", "unit", "text", "sentence", "missing_reason",
    "class_index", "class_label", "colour", "rank", "sources",
}  # fmt: skip
NUMBERS = {"brands", "class_index", "rank"}


@pytest.fixture
def read(client: FlaskClient, tmp_path: Path) -> Callable[[str], GeoDataFrame]:
    """Return a function that reads a query of the outlines with GDAL."""

    def frame(query: str) -> GeoDataFrame:
        file = tmp_path / "areas.geojson"
        file.write_bytes(client.get(f"/api/v1/areas.geojson?{query}").data)
        found: GeoDataFrame = pyogrio.read_dataframe(file)
        return found

    return frame


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_is_read_as_columns(
    read: Callable[[str], GeoDataFrame], ask: Ask, layer: str
) -> None:
    frame = read(f"layer={layer}&lang=en")
    said = ask(f"/layers/{layer}?lang=en")
    assert set(frame.columns) >= FLAT
    for name in sorted(FLAT - {"value"}):
        known = frame[name].dropna()
        assert known.empty or (is_numeric_dtype if name in NUMBERS else is_string_dtype)(known), (
            name
        )
    answers = {item["area"]["adcode"]: item for item in said["items"]}
    for row in frame.itertuples():
        item = answers[row.adcode]
        missing = item["missing"]
        assert row.value == item["value"] or (missing and str(row.value) in {"nan", "None"})
        assert row.text == item["text"]
        assert row.sources == ";".join(item["source_ids"])
        if missing is not None:
            assert row.missing_reason == missing["reason"]
            continue
        found = said["classes"][item["class_index"]]
        assert (row.class_label, row.colour) == (found["label"], found["colour"]["light"])


def test_a_number_is_a_number_and_a_code_is_text(read: Callable[[str], GeoDataFrame]) -> None:
    frame = read("layer=location-quotient&level=county")
    assert is_numeric_dtype(frame["value"])
    assert is_string_dtype(frame["adcode"])
    assert is_string_dtype(frame["parent_adcode"])
    assert set(frame["parent_adcode"].str.len()) == {6}


def test_without_a_layer_nothing_is_said(ask: Ask) -> None:
    (feature,) = ask("/areas.geojson?per_page=1")["features"]
    said = FLAT - {"adcode", "level", "name", "division_type", "brands", "parent_adcode"}
    for name in said - {"parent_name", "brands_missing_reason"}:
        assert feature["properties"][name] is None


def test_what_was_there_before_still_is(ask: Ask) -> None:
    query = "layer=people-employed&per_page=500&lang=en"
    listed = ask(f"/areas?{query}")["items"]
    drawn = ask(f"/areas.geojson?{query}")["features"]
    for item, feature in zip(listed, drawn, strict=True):
        assert {name: feature["properties"][name] for name in item} == item
