"""The OpenAPI document is valid, complete and true of the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from api.v1 import ROUTES
from api.v1.route import ROOT
from data.filters import FILTERS
from state.view_state import ViewState
from tests.api.v1.paths import PATHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    Ask = Callable[[str], Any]


@pytest.fixture(scope="module")
def document(ask: Ask) -> dict[str, Any]:
    found: dict[str, Any] = ask("/openapi.json")
    return found


def schema_of(document: dict[str, Any], reference: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": reference, "components": document["components"]})


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    OpenAPIV31SpecValidator(document).validate()
    assert document["openapi"].startswith("3.1")


def test_every_address_of_the_api_is_described(server: Flask, document: dict[str, Any]) -> None:
    served = {
        rule.rule.replace("<subject>", "{}")
        for rule in server.url_map.iter_rules()
        if rule.rule.startswith(f"{ROOT}/") and not rule.rule.endswith("openapi.json")
    }
    names = {f"{{{route.subject.name}}}" for route in ROUTES if route.subject}
    described = set()
    for path in document["paths"]:
        for name in names:
            path = path.replace(name, "{}")  # noqa: PLW2901  # one name after the other
        described.add(path)
    assert served == described


@pytest.mark.parametrize(("route", "path"), list(zip(ROUTES, PATHS, strict=True)), ids=PATHS)
def test_an_answer_fits_its_schema(
    client: FlaskClient, document: dict[str, Any], route: Any, path: str
) -> None:
    sent = client.get(path)
    content = document["paths"][f"{ROOT}{route.path}"]["get"]["responses"]["200"]["content"]
    described = content[sent.mimetype]
    validator = schema_of(document, described["schema"]["$ref"])
    validator.validate(sent.get_json())
    if "example" in described:
        validator.validate(described["example"])
    assert not validator.is_valid({})


def test_a_problem_fits_its_schema(client: FlaskClient, document: dict[str, Any]) -> None:
    validator = schema_of(document, "#/components/schemas/Problem")
    for path in ("/brands?x=1", "/brands/none", "/areas?q=" + "x" * 3_000):
        validator.validate(client.get(f"/api/v1{path}").get_json())


def test_filters_have_the_names_of_the_page(document: dict[str, Any]) -> None:
    assert set(FILTERS) <= set(ViewState.model_fields)
    for path in ("brands", "areas", "layers/{layer_id}"):
        parameters = document["paths"][f"{ROOT}/{path}"]["get"]["parameters"]
        assert set(FILTERS) <= {parameter["name"] for parameter in parameters}


def test_every_parameter_and_field_is_explained_or_explains_itself(
    document: dict[str, Any],
) -> None:
    for path in document["paths"].values():
        assert all(parameter["description"] for parameter in path["get"]["parameters"])
    schemas = document["components"]["schemas"]
    assert schemas["Figure"]["properties"]["basis"]["description"]
    assert all(schema.get("description") or "enum" in schema for schema in schemas.values())


def keywords(tree: Any) -> set[str]:
    """Return every keyword of the schemas in a document."""
    if isinstance(tree, list):
        return set().union(*map(keywords, tree))
    if not isinstance(tree, dict):
        return set()
    named = tree.get("properties", {})
    rest = [value for key, value in tree.items() if key not in {"properties", "example"}]
    return set(tree) - {"properties"} | keywords(rest) | keywords(list(named.values()))


def test_bounds_are_in_words_that_json_schema_has(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert not keywords(list(schemas.values())) & {"ge", "le", "gt", "lt"}
    destination = schemas["Destination"]["properties"]
    latitude, _ = destination["lat"]["anyOf"]
    assert (latitude["minimum"], latitude["maximum"]) == (-85, 85)
    validator = schema_of(document, "#/components/schemas/BrandItem/properties/home_adcode")
    assert validator.is_valid("532328")
    assert not validator.is_valid("5323")
