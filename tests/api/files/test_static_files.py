"""Heavy files come compressed, and are kept only as what they are."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest
from flask import Flask

from api.files.static_files import register
from settings import ROOT
from views.versioned import fingerprint

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.test import TestResponse

(BUNDLE,) = (ROOT / "assets" / "vendor" / "plotly").glob("*.min.js")
ADDRESS = "/" + BUNDLE.relative_to(ROOT).as_posix()


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


STYLE = "/assets/css/app.css"
SUITE = "/_dash-component-suites/dash/dcc/dash_core_components"


def kept(client: FlaskClient, address: str) -> bool:
    """Say whether an answer may be kept for good; it may be or must be asked for again."""
    said = get(client, address).headers["Cache-Control"]
    assert ("immutable" in said) or ("no-cache" in said and "max-age" not in said)
    return "immutable" in said


def test_every_file_the_page_names_is_kept_for_good(client: FlaskClient) -> None:
    page = client.get("/").text
    named = re.findall(r'(?:src|href)="(/(?:assets|_dash-component-suites)/[^"]+)"', page)
    assert len(named) > 10
    assert [address for address in named if not kept(client, address)] == []


def test_a_part_is_kept_under_the_fingerprint_of_the_script_that_loads_it(
    client: FlaskClient,
) -> None:
    (script,) = re.findall(rf'{SUITE}(.v[^"]+).js"', client.get("/").text)
    assert kept(client, f"/_dash-component-suites/dash/dcc/async-dropdown{script}.js")


@pytest.mark.parametrize(
    "address",
    [
        *(ADDRESS, f"{ADDRESS}?m=1", f"{ADDRESS}?m="),
        *(STYLE, f"{STYLE}?m=anything", f"{STYLE}?v=1", f"{STYLE}?m=1&m=2"),
        *(f"{SUITE}.js", f"{SUITE}.v9_9_9m123.js", f"{SUITE}.v0m0.js"),
    ],
)
def test_an_invented_fingerprint_is_not_kept(client: FlaskClient, address: str) -> None:
    answer = get(client, address)
    assert (answer.status_code, kept(client, address)) == (200, False)
    compressed = get(client, address, **{"Accept-Encoding": "br"})
    assert "max-age" not in compressed.headers["Cache-Control"]


@pytest.mark.parametrize(
    "address",
    ["/assets/no.js?m=1", "/geo/county.0123456789abcdef.geojson", f"{SUITE}x.v9_9_9m123.js"],
)
def test_what_is_not_there_is_not_kept(client: FlaskClient, address: str) -> None:
    answer = get(client, address)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-cache")


def test_a_fingerprint_is_of_what_is_in_a_file_now(tmp_path: Path) -> None:
    file = tmp_path / "x.css"
    file.write_text("a")
    before = fingerprint(file)
    os.utime(file, (0, 0))
    assert fingerprint(file) == before
    file.write_text("bc")
    assert fingerprint(file) != before


def test_with_todays_fingerprint_a_file_of_tomorrow_is_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "x.css"
    file.write_text("a{}")
    server = Flask(__name__, static_folder=str(tmp_path), static_url_path="/assets")
    register(server, tmp_path, {})
    web, before = server.test_client(), fingerprint(file)
    assert kept(web, f"/assets/x.css?m={before}")
    file.write_text("bb{}")
    assert not kept(web, f"/assets/x.css?m={before}")
    assert kept(web, f"/assets/x.css?m={fingerprint(file)}")
