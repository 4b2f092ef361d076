"""Heavy files come compressed, versioned ones are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest

from app import create_app
from settings import ROOT, Settings

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

(BUNDLE,) = (ROOT / "assets" / "vendor" / "plotly").glob("*.min.js")
ADDRESS = "/" + BUNDLE.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    test_client: FlaskClient = create_app(Settings()).server.test_client()
    return test_client


def test_the_compressed_sibling_holds_the_same_file() -> None:
    sibling = Path(f"{BUNDLE}.br")
    assert brotli.decompress(sibling.read_bytes()) == BUNDLE.read_bytes()


def get(client: FlaskClient, address: str, **headers: str) -> TestResponse:
    """Ask for a file and close it."""
    return client.get(address, headers=headers, buffered=True)


def test_the_bundle_comes_compressed_to_who_can_read_it(client: FlaskClient) -> None:
    small = get(client, ADDRESS, **{"Accept-Encoding": "gzip, br"})
    assert small.headers["Content-Encoding"] == "br"
    assert brotli.decompress(small.data) == BUNDLE.read_bytes()
    plain = get(client, ADDRESS)
    assert "Content-Encoding" not in plain.headers
    assert plain.data == BUNDLE.read_bytes()


@pytest.mark.parametrize(
    ("address", "kept"), [(f"{ADDRESS}?m=1", True), (ADDRESS, False), ("/assets/no.js?m=1", False)]
)
def test_only_a_versioned_address_is_kept(client: FlaskClient, address: str, kept: bool) -> None:
    assert ("immutable" in get(client, address).headers.get("Cache-Control", "")) is kept
