"""Requests made up from the OpenAPI document, good and bad: no 5xx, answers as described."""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, assume, given, settings
from jsonschema import Draft202012Validator
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    positive_data_acceptance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.v1 import ROUTES
from api.v1.route import ROOT

if TYPE_CHECKING:
    from flask import Flask
    from schemathesis import Case
    from schemathesis.specs.openapi.schemas import OpenApiSchema

FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
#: A few of each kind per route in a usual run, a thousand in a full one.
EXAMPLES = 1_000 if FULL else 12
PATHS = [*(f"{ROOT}{route.path}" for route in ROUTES), f"{ROOT}/search"]
#: The WSGI transport of the library does not unpack what it asks for.
PLAIN = {"Accept-Encoding": "identity"}
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    positive_data_acceptance,
]


@pytest.fixture(scope="module")
def described(server: Flask) -> OpenApiSchema:
    """Return the document as the server sends it."""
    refusals = {"negative_data_rejection": {"expected-statuses": [400, 404, 406, 414]}}
    config = schemathesis.Config.from_dict({"checks": refusals})
    return schemathesis.openapi.from_wsgi(f"{ROOT}/openapi.json", server, config=config)


def fits_together(described: OpenApiSchema, path: str, case: Case[Any]) -> bool:
    """Say whether values go with the layer and breaks rise, as the parameters' words ask."""
    parameters = {
        each["name"]: each for each in described[path]["GET"].definition.raw["parameters"]
    }
    query = case.query or {}
    layer = query.get("layer") or (case.path_parameters or {}).get("layer_id")
    known = parameters.get("variable", {}).get("x-values-by-layer", {}).get(layer, ())
    needing = parameters.get("sort", {}).get("x-needs-layer", ())
    return (
        query.get("variable") in (None, *known)
        and not (query.get("sort") in needing and layer is None)
        and rise(query.get("classes", ""))
    )


def is_wrong(described: OpenApiSchema, path: str, case: Case[Any]) -> bool:
    """Say whether a text made up to be wrong is wrong; a few that are in order come among them."""
    query = case.query or {}
    parameters = described[path]["GET"].definition.raw["parameters"]
    (schema,) = [each["schema"] for each in parameters if each["name"] == "q"] or [False]
    return set(query) != {"q"} or not Draft202012Validator(schema).is_valid(query["q"])


def rise(classes: str) -> bool:
    """Say whether breaks rise; the name of a class method does."""
    try:
        numbers = [float(part) for part in classes.split(",")]
    except ValueError:
        return True
    return all(low < high for low, high in pairwise(numbers))


@pytest.mark.timeout(1_200 if FULL else 600)
@pytest.mark.parametrize("mode", GenerationMode, ids=str)
@pytest.mark.parametrize("path", PATHS)
def test_answers_are_as_described(
    described: OpenApiSchema, path: str, mode: GenerationMode
) -> None:
    @settings(
        max_examples=EXAMPLES,
        derandomize=not FULL,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    def answers(case: Case[Any]) -> None:
        makes_sense = is_wrong if mode is GenerationMode.NEGATIVE else fits_together
        assume(makes_sense(described, path, case))
        case.call_and_validate(checks=CHECKS, headers=PLAIN)

    answers()
