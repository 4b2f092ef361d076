"""Every example of docs/api.md does what the page says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from api.v1 import ROUTES
from api.v1.query_schema import DESCRIPTIONS
from api.v1.route import ROOT

if TYPE_CHECKING:
    from flask.testing import FlaskClient

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
EXAMPLES = re.findall(r"^GET (\S+)(?: -> (\d+))?$", PAGE, re.MULTILINE)
ADDRESSES = re.findall(r"localhost:8050(/[^'\"]+)", PAGE)


@pytest.mark.parametrize(("address", "status"), [*EXAMPLES, *((a, "") for a in ADDRESSES)])
def test_an_example_is_answered_as_it_says(client: FlaskClient, address: str, status: str) -> None:
    answer = client.get(address)
    assert answer.status_code == int(status or 200)
    assert (answer.mimetype == "application/problem+json") is bool(status)
    if answer.is_json and not status:
        body = answer.get_json()
        listed = body.get("items", body.get("features", body.get("hits", [body])))
        assert listed, "an example that finds nothing shows nothing"


def test_the_problem_on_the_page_is_the_one_that_is_sent(client: FlaskClient) -> None:
    (shown,) = re.findall(r"```json\n(.+?)```", PAGE, re.DOTALL)
    assert json.loads(shown) == client.get("/api/v1/brands?page=0").get_json()


def test_the_program_on_the_page_reads_the_fields_there_are(client: FlaskClient) -> None:
    items = client.get("/api/v1/layers/people-employed?variable=brand").get_json()["items"]
    known = [item for item in items if item["value"] is not None]
    assert known
    assert all(item["area"]["name"] and item["text"] and item["source_ids"] for item in known)


def test_the_types_on_the_page_are_all_that_the_tables_have(client: FlaskClient) -> None:
    (shown,) = re.findall(r"^dtypes = (\{.+\})$", PAGE, re.MULTILINE)
    resources = client.get("/data/datapackage.json").get_json()["resources"]
    kinds = {field["type"] for each in resources for field in each["schema"]["fields"]}
    assert set(json.loads(shown)) == kinds


def test_every_route_and_parameter_is_on_the_page() -> None:
    for route in ROUTES:
        path = f"{ROOT}{route.path}".replace("{", "<").replace("}", ">")
        assert f"`{path}`" in PAGE
    names = {name for route in ROUTES for name in route.query.names()}
    assert names <= set(DESCRIPTIONS)
    assert [name for name in names if not re.search(rf"`{name}[`=]", PAGE)] == []


def test_enough_examples_were_found() -> None:
    assert len(EXAMPLES) > 20
    assert len(ADDRESSES) == 5
