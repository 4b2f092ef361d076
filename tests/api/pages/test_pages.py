"""Plain requests: health, headers, unknown paths, and posts that no browser makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.guards.callback_guard import MAX_BODY_BYTES
from tests.choices import FULL

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

POST = "/_dash-update-component"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def call(client: FlaskClient) -> dict[str, Any]:
    """Return the post a browser makes when the page opens."""
    (page,) = (
        entry
        for entry in client.get("/_dash-dependencies").get_json()
        if "overlay.data" in entry["output"]
    )
    names = page["output"].removeprefix("..").removesuffix("..").split("...")
    return {
        "output": page["output"],
        "outputs": [dict(zip(("id", "property"), name.split("."), strict=True)) for name in names],
        "inputs": address_cells(""),
        "changedPropIds": ["location.search"],
        "state": [{"id": "shown", "property": "data", "value": None}],
    }


def address_cells(search: object) -> list[dict[str, object]]:
    """Return the two cells in which a browser posts its address."""
    cells = {"search": search, "pathname": "/"}
    return [{"id": "location", "property": name, "value": value} for name, value in cells.items()]


def test_health_and_readiness(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {"status": "ok"}
    assert client.get("/readyz").get_json()["status"] == "ready"


@pytest.mark.parametrize("path", ["/", "/healthz", "/nowhere", "/geo/county.geojson"])
def test_every_answer_carries_the_policy(client: FlaskClient, path: str) -> None:
    policy = client.get(path).headers["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in scripts
    assert "frame-ancestors 'none'" in policy
    assert client.get(path).headers["X-Content-Type-Options"] == "nosniff"


def test_an_unknown_path_is_404_for_people_and_machines(client: FlaskClient) -> None:
    page = client.get("/nowhere", headers={"Accept": "text/html"})
    assert (page.status_code, page.mimetype) == (404, "text/html")
    assert "回到地图" in page.text
    machine = client.get("/nowhere", headers={"Accept": "application/json"})
    assert (machine.status_code, machine.mimetype) == (404, "application/problem+json")
    assert machine.get_json()["status"] == 404


@pytest.mark.parametrize(("lang", "tag"), [("en", "en"), ("zh", "zh-CN"), ("<x>", "zh-CN")])
def test_the_document_wears_the_language_of_its_address(
    client: FlaskClient, lang: str, tag: str
) -> None:
    page = client.get("/", query_string={"lang": lang, "theme": "dark"})
    assert f'<html lang="{tag}" data-theme="dark" data-reading="standard"' in page.text


def test_the_page_callback_answers(client: FlaskClient, call: dict[str, Any]) -> None:
    answer = client.post(POST, json=call)
    assert answer.status_code == 200
    assert (
        "制造业区位商"
        in answer.get_json()["response"]["map-head"]["children"][0]["props"]["children"][0][
            "props"
        ]["children"]
    )


@settings(max_examples=300)
@given(body=JSON)
def test_any_json_is_refused_with_a_problem(client: FlaskClient, body: object) -> None:
    answer = client.post(POST, json=body)
    assert answer.status_code == 400
    assert answer.get_json()["detail"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\x00\xff", b"[]", b'{"output": 5}', "漢".encode("gbk")]
)
def test_bytes_that_are_no_json_are_refused(client: FlaskClient, body: bytes) -> None:
    answer = client.post(POST, data=body, content_type="application/json")
    assert answer.status_code == 400


def test_an_oversized_post_is_refused(client: FlaskClient) -> None:
    assert client.post(POST, data=b"x" * (MAX_BODY_BYTES + 1)).status_code == 413


def answered(answer: TestResponse) -> bool:
    """Say whether a post was refused or answered without the page's alert for failures."""
    return answer.status_code < 500 and "sideUpdate" not in answer.text


@settings(max_examples=150)
@given(key=st.sampled_from(["output", "outputs", "inputs", "changedPropIds", "state"]), value=JSON)
def test_a_bent_post_fails_nothing(
    client: FlaskClient, call: dict[str, Any], key: str, value: object
) -> None:
    assert answered(client.post(POST, json={**call, key: value}))


@settings(max_examples=400 if FULL else 60)
@given(value=JSON)
def test_any_search_value_makes_a_page(
    client: FlaskClient, call: dict[str, Any], value: object
) -> None:
    answer = client.post(POST, json={**call, "inputs": address_cells(value)})
    assert answer.status_code == 200
    assert answered(answer)


def test_the_fuzzers_would_see_a_callback_fail(
    client: FlaskClient, call: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callbacks.page.contents", lambda _: 1 / 0)
    assert not answered(client.post(POST, json=call))


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_deep_nesting_is_refused(client: FlaskClient, opening: str) -> None:
    answer = client.post(POST, data=opening * 12_000, content_type="application/json")
    assert answer.status_code == 400


def test_a_change_of_nothing_posted_is_refused(client: FlaskClient, call: dict[str, Any]) -> None:
    assert client.post(POST, json={**call, "changedPropIds": ["{.value"]}).status_code == 400


@pytest.mark.parametrize("path", ["foo/bar.js", "dash/foo.js", "dash_html_components/x.map"])
def test_an_unknown_component_file_is_404(client: FlaskClient, path: str) -> None:
    assert client.get(f"/_dash-component-suites/{path}").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_assets_are_only_read(client: FlaskClient, method: str) -> None:
    call_it = getattr(client, method)
    address = "/assets/vendor/plotly/plotly-map-4.1.1.min.js"
    assert call_it(address, headers={"Accept-Encoding": "br"}).status_code == 405
