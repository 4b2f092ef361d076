"""Requests made up from the OpenAPI document, good and bad: no 5xx, answers as described."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
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
]


@pytest.fixture(scope="module")
def described(server: Flask) -> OpenApiSchema:
    """Return the document as the server sends it."""
    refusals = {"negative_data_rejection": {"expected-statuses": [400, 404, 406, 414]}}
    config = schemathesis.Config.from_dict({"checks": refusals})
    return schemathesis.openapi.from_wsgi(f"{ROOT}/openapi.json", server, config=config)


@pytest.mark.timeout(1_200 if FULL else 120)
@pytest.mark.parametrize("mode", GenerationMode, ids=str)
@pytest.mark.parametrize("path", PATHS)
def test_answers_are_as_described(
    described: OpenApiSchema, path: str, mode: GenerationMode
) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=not FULL,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    def answers(case: Case[Any]) -> None:
        case.call_and_validate(checks=CHECKS, headers=PLAIN)

    answers()
