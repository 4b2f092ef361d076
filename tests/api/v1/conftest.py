"""The application, made once for the tests of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app import create_app
from settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask
    from flask.testing import FlaskClient

    Ask = Callable[[str], Any]


@pytest.fixture(scope="session")
def server() -> Flask:
    """Return the application as it is served."""
    flask: Flask = create_app(Settings()).server
    return flask


@pytest.fixture(scope="session")
def client(server: Flask) -> FlaskClient:
    """Return a client of the application."""
    return server.test_client()


@pytest.fixture(scope="session")
def ask(client: FlaskClient) -> Ask:
    """Return a function that asks for a path under /api/v1 and returns the JSON of a 200."""

    def get(path: str) -> Any:
        answer = client.get(f"/api/v1{path}")
        assert answer.status_code == 200, answer.text
        return answer.get_json()

    return get
