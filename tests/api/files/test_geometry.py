"""`/geo/`: immutable by digest, compressed once, honest about what does not exist."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest
from flask import Flask

from api.files import geometry
from api.files.precompressed import IMMUTABLE, SHORT
from data.releases import Release, Releases
from scene.geometry import geometry_urls
from scene.scene import compose
from state.view_state import Language, Theme, ViewState
from views.map.sources import style_url

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset

FOLDER = Path(__file__).parents[3] / "assets" / "geo"


@pytest.fixture(scope="module")
def client(release: Dataset) -> FlaskClient:
    server = Flask(__name__)
    geometry.register(server, Releases(Release(release)), FOLDER)
    return server.test_client()


def test_every_address_of_the_map_answers_with_immutable_geojson(
    client: FlaskClient, release: Dataset
) -> None:
    for name, address in geometry_urls(release).items():
        response = client.get(address)
        assert response.status_code == 200, name
        assert response.mimetype == "application/geo+json"
        assert response.headers["Cache-Control"] == IMMUTABLE
        assert json.loads(response.data)["type"] == "FeatureCollection"


@pytest.mark.parametrize("level", ["county", "prefecture", "province"])
def test_the_stable_address_has_the_same_bytes_and_is_checked_again(
    client: FlaskClient, release: Dataset, level: str
) -> None:
    stable = client.get(f"/geo/{level}.geojson")
    assert stable.data == client.get(geometry_urls(release)[level]).data
    assert stable.data == (FOLDER / f"{level}.geojson").read_bytes()
    assert stable.headers["Cache-Control"] == SHORT
    again = client.get(f"/geo/{level}.geojson", headers={"If-None-Match": stable.headers["ETag"]})
    assert again.status_code == 304
    assert again.data == b""


@pytest.mark.parametrize(
    ("accepts", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity", None),
        ("", None),
    ],
)
def test_the_best_accepted_encoding_is_sent(
    client: FlaskClient, accepts: str, coding: str | None
) -> None:
    response = client.get("/geo/county.geojson", headers={"Accept-Encoding": accepts})
    assert response.headers.get("Content-Encoding") == coding
    assert "Accept-Encoding" in response.headers["Vary"]
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    assert unpack(response.data) == (FOLDER / "county.geojson").read_bytes()


def test_counties_travel_in_less_than_eighty_kilobytes(client: FlaskClient) -> None:
    response = client.get("/geo/county.geojson", headers={"Accept-Encoding": "br"})
    assert len(response.data) < 80_000


@pytest.mark.parametrize(
    "name",
    ["village.geojson", "county.00000000.geojson", "county", "style-pink-zh.12345678.json", "x%00"],
)
def test_unknown_names_and_other_digests_are_not_found(client: FlaskClient, name: str) -> None:
    assert client.get(f"/geo/{name}").status_code == 404


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_style_points_at_geometry_that_exists(
    client: FlaskClient, release: Dataset, theme: str, lang: str
) -> None:
    response = client.get(
        style_url(compose(release, ViewState(theme=Theme(theme), lang=Language(lang))))
    )
    assert response.headers["Cache-Control"] == IMMUTABLE
    sources = response.get_json()["sources"].values()
    addresses = [s["data"] for s in sources if isinstance(s["data"], str)]
    assert {client.get(address).status_code for address in addresses} == {200}


def test_every_area_below_the_province_has_a_label(client: FlaskClient, release: Dataset) -> None:
    labels = client.get(geometry_urls(release)["labels"]).get_json()["features"]
    found = {feature["properties"]["adcode"] for feature in labels}
    assert found == {code for code in release.areas if code != release.province_adcode}
    assert all(feature["properties"][lang] for feature in labels for lang in ("zh", "en"))


def test_other_boundaries_than_the_dataset_has_are_refused(
    release: Dataset, tmp_path: Path
) -> None:
    manifest = json.loads((FOLDER / "boundaries.json").read_text(encoding="utf-8"))
    manifest["meta"]["digest"] = "0" * 64
    (tmp_path / "boundaries.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ValueError, match="name the folder"):
        geometry.register(Flask(__name__), Releases(Release(release)), tmp_path)
