"""HTTP as it is meant: tags, methods, forms, pages, languages, and other origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.v1 import ROUTES
from app import create_app
from settings import Settings
from tests.api.v1.paths import PATHS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset

OURS = "https://portal.example.org"


def client_for(origins: str) -> FlaskClient:
    test_client: FlaskClient = create_app(Settings(cors_origins=origins)).server.test_client()
    return test_client


@pytest.mark.parametrize("path", PATHS)
def test_an_answer_is_kept_and_compared_by_its_tag(
    client: FlaskClient, release: Dataset, path: str
) -> None:
    sent = client.get(path)
    assert sent.status_code == 200
    assert sent.headers["ETag"].startswith(f'W/"{release.release}-')
    assert sent.headers["Cache-Control"] == "public, max-age=300"
    assert set(sent.vary) == {"Accept", "Accept-Encoding"}
    again = client.get(path, headers={"If-None-Match": sent.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    head = client.head(path)
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["ETag"] == sent.headers["ETag"]


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_a_compressed_answer_keeps_its_tag(client: FlaskClient, coding: str) -> None:
    headers = {"Accept-Encoding": coding}
    sent = client.get("/api/v1/brands", headers=headers)
    assert sent.headers["Content-Encoding"] == coding
    headers["If-None-Match"] = sent.headers["ETag"]
    assert client.get("/api/v1/brands", headers=headers).status_code == 304


def test_equal_queries_have_equal_tags_and_others_have_others(client: FlaskClient) -> None:
    def tag(query: str) -> str:
        return client.get(f"/api/v1/brands?{query}").headers["ETag"]

    assert tag("rank=national,provincial&q=&wide=1") == tag("rank=provincial,national&page=1")
    assert len({tag(query) for query in ("", "lang=en", "rank=national", "format=csv")}) == 4


def test_a_pinned_answer_is_kept_for_a_day(client: FlaskClient, release: Dataset) -> None:
    sent = client.get(f"/api/v1/brands?release={release.release}")
    assert sent.headers["Cache-Control"] == "public, max-age=86400"


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_written(client: FlaskClient, path: str, method: str) -> None:
    answer = getattr(client, method)(path)
    assert (answer.status_code, answer.mimetype) == (405, "application/problem+json")
    assert {part.strip() for part in answer.headers["Allow"].split(",")} == {
        "GET",
        "HEAD",
        "OPTIONS",
    }


@pytest.mark.parametrize(
    ("path", "accept", "mimetype"),
    [
        ("/areas", "", "application/json"),
        ("/areas", "text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("/areas", "text/csv", "text/csv"),
        ("/areas", "application/geo+json", "application/geo+json"),
        ("/areas", "application/geo+json;q=0.5, application/json", "application/json"),
        ("/areas?format=geojson", "text/csv", "application/geo+json"),
        ("/areas.geojson", "*/*", "application/geo+json"),
        ("/brands?format=csv", "application/json", "text/csv"),
    ],
)
def test_the_form_is_the_named_one_else_the_best_accepted(
    client: FlaskClient, path: str, accept: str, mimetype: str
) -> None:
    answer = client.get(f"/api/v1{path}", headers={"Accept": accept} if accept else {})
    assert (answer.status_code, answer.mimetype) == (200, mimetype)


@pytest.mark.parametrize("path", ["/brands", "/areas/532328", "/areas.geojson"])
def test_a_form_that_is_not_on_offer_is_406(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/api/v1{path}", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.mimetype) == (406, "application/problem+json")
    assert "application/" in answer.get_json()["detail"]


def test_pages_lead_to_each_other_and_hold_everything_once(client: FlaskClient) -> None:
    found: list[str] = []
    query = "?per_page=7&level=county&within=530300&layer=location-quotient&sort=-value"
    while query:
        answer = client.get(f"/api/v1/areas{query}")
        found += [item["adcode"] for item in answer.get_json()["items"]]
        pairs = [part.split("; ") for part in answer.headers["Link"].split(", ")]
        query = {rel: page for page, rel in pairs}.get('rel="next"', "").strip("<>")
    assert len(found) == len(set(found)) == int(answer.headers["X-Total-Count"]) == 9


def test_a_page_beyond_the_last_is_empty(client: FlaskClient) -> None:
    answer = client.get("/api/v1/brands?page=10000").get_json()
    assert (answer["items"], answer["total"]) == ([], 58)


def test_no_other_origin_reads_unless_the_operator_says(client: FlaskClient) -> None:
    answer = client.get("/api/v1/brands", headers={"Origin": OURS})
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_only_named_origins_read_and_caches_keep_them_apart() -> None:
    client = client_for(f"https://other.example.org, {OURS}")
    answer = client.get("/api/v1/brands", headers={"Origin": OURS})
    assert answer.headers["Access-Control-Allow-Origin"] == OURS
    assert "Link" in answer.headers["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in answer.headers
    for origin in ("https://evil.example.org", f"{OURS}.evil.org", "null", ""):
        refused = client.get("/api/v1/brands", headers={"Origin": origin} if origin else {})
        assert "Access-Control-Allow-Origin" not in refused.headers
        assert "Origin" in refused.headers["Vary"]


def test_everybody_reads_what_is_public_and_nothing_else() -> None:
    client = client_for("*")
    for path in ("/api/v1/brands", "/geo/county.geojson", "/data/brands.csv", "/api/v1/brands/no"):
        answer = client.get(path, headers={"Origin": OURS})
        assert answer.headers["Access-Control-Allow-Origin"] == "*", path
    for path in ("/", "/healthz", "/_dash-layout"):
        assert "Access-Control-Allow-Origin" not in client.get(path).headers
    asked = client.options("/api/v1/brands", headers={"Origin": OURS})
    assert asked.headers["Access-Control-Allow-Headers"] == "Accept, If-None-Match"
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD"


def test_addresses_follow_where_the_application_is_mounted(client: FlaskClient) -> None:
    under = {"SCRIPT_NAME": "/labour-map"}
    item = client.get("/api/v1/brands?per_page=1&lang=en", environ_overrides=under).get_json()
    (brand,) = item["items"]
    assert brand["url"] == f"/labour-map/api/v1/brands/{brand['brand_id']}"
    assert brand["page"] == f"/labour-map/brand/{brand['brand_id']}?lang=en"
    layer = client.get("/api/v1/layers/brand-count", environ_overrides=under).get_json()
    assert layer["geometry"].startswith("/labour-map/geo/county.")


def test_every_route_is_asked_here() -> None:
    assert len(PATHS) == len(ROUTES)
