"""GeoJSON as RFC 7946 has it, and CSV that Excel reads and never runs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from shapely.geometry import Polygon, shape

from data.exports import FORMULA_STARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from data.dataset import Dataset

    Ask = Callable[[str], Any]

CSV = (
    "/brands?format=csv",
    "/areas?format=csv",
    "/areas?format=csv&layer=people-employed&lang=en",
    "/layers/recognition-level?format=csv",
    "/sources?format=csv",
)


@pytest.mark.parametrize(("level", "count"), [("county", 129), ("prefecture", 16)])
def test_outlines_follow_the_standard(ask: Ask, release: Dataset, level: str, count: int) -> None:
    body = ask(f"/areas.geojson?level={level}&layer=brand-count")
    assert body["type"] == "FeatureCollection"
    assert "crs" not in body
    assert body["boundaries"]["review_number"] == release.boundaries.meta.review_number
    assert [feature["id"] for feature in body["features"]] == list(release.adcodes(level))
    assert len(body["features"]) == count
    for feature in body["features"]:
        assert feature["type"] == "Feature"
        assert feature["properties"]["adcode"] == feature["id"]
        assert feature["properties"]["answer"]["sentence"]
        geometry = shape(feature["geometry"])
        west, south, east, north = geometry.bounds
        assert 97 < west < east < 107
        assert 20 < south < north < 30
        polygons: list[Polygon] = list(getattr(geometry, "geoms", [geometry]))
        for polygon in polygons:
            assert polygon.exterior.is_ccw
            assert all(not ring.is_ccw for ring in polygon.interiors)


def test_the_right_hand_rule_can_be_broken() -> None:
    clockwise = Polygon([(0, 0), (0, 1), (1, 1), (0, 0)])
    assert not clockwise.exterior.is_ccw


def test_outlines_page_and_filter_like_the_list(ask: Ask) -> None:
    listed = ask("/areas?within=532300&per_page=4&page=2&sort=name")["items"]
    drawn = ask("/areas.geojson?within=532300&per_page=4&page=2&sort=name")["features"]
    assert [item["adcode"] for item in listed] == [feature["id"] for feature in drawn]
    assert len(drawn) == 4


@pytest.mark.parametrize("path", CSV)
def test_a_csv_has_the_rows_of_the_list_and_no_cell_that_runs(
    client: FlaskClient, ask: Ask, release: Dataset, path: str
) -> None:
    answer = client.get(f"/api/v1{path}")
    assert answer.mimetype == "text/csv"
    assert release.release in answer.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.text)))
    whole = ask(path.replace("format=csv", "per_page=500"))
    assert len(rows) - 1 == whole["total"] == int(answer.headers["X-Total-Count"])
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]


def test_excel_gets_a_byte_order_mark_when_it_asks(client: FlaskClient) -> None:
    marked = client.get("/api/v1/brands?format=csv&bom=1").data
    assert marked == b"\xef\xbb\xbf" + client.get("/api/v1/brands?format=csv").data


def test_a_csv_is_filtered_and_paged_like_the_list(client: FlaskClient, ask: Ask) -> None:
    query = "area=530600&sort=-headcount&per_page=3&page=2"
    rows = list(csv.reader(io.StringIO(client.get(f"/api/v1/brands?{query}&format=csv").text)))
    items = ask(f"/brands?{query}")["items"]
    assert [row[0] for row in rows[1:]] == [item["brand_id"] for item in items]
    assert items


def test_an_empty_cell_stays_empty(client: FlaskClient) -> None:
    text = client.get("/api/v1/layers/people-employed?format=csv").text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["value"] for row in rows if row["missing"]} == {""}
