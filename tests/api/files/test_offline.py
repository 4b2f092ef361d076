"""`/map.html` as an answer: its name, its policy, its tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask.testing import FlaskClient


def test_it_is_a_page_with_its_own_policy_or_a_file(client: FlaskClient) -> None:
    page = client.get("/map.html?lang=en")
    assert page.content_type == "text/html; charset=utf-8"
    assert "Content-Disposition" not in page.headers
    policy = page.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.endswith("frame-ancestors 'none'")
    file = client.get("/map.html?lang=en&download=1")
    release = client.get("/readyz").get_json()["release"]
    assert file.headers["Content-Disposition"] == f'attachment; filename="map-{release}.html"'
    assert file.data == page.data
    again = client.get("/map.html?lang=en", headers={"If-None-Match": page.headers["ETag"]})
    assert again.status_code == 304


def test_what_the_file_does_not_show_makes_no_other_file(client: FlaskClient) -> None:
    plain = client.get("/map.html").data
    assert client.get("/map.html?tab=list&sort=name&nonsense=1").data == plain
    assert client.get("/map.html?layer=brand-count").data != plain


def test_a_wrong_switch_is_named(client: FlaskClient) -> None:
    refused = client.get("/map.html?download=yes")
    assert refused.status_code == 400
    assert "download" in refused.get_json()["detail"]


def test_the_data_page_offers_it_in_its_language(client: FlaskClient) -> None:
    assert 'href="/map.html?download=1"' in client.get("/data").text
    assert 'href="/map.html?lang=en&amp;download=1"' in client.get("/data?lang=en").text
