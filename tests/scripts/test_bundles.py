"""The scripts and style sheets that pages load, built as their sources are; each page its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import create_app
from settings import Settings

if TYPE_CHECKING:
    from flask import Flask
    from flask.testing import FlaskClient

ROOT = Path(__file__).parents[2]
NODE = Path(sys.executable).with_name("node")
STAGE = {"js/pages/stage.js", "css/pages/stage.css"}
APP = {"js/app.js", "css/app.css", "vendor/plotly/plotly-map-4.1.1.min.js"}
BUILT = ("js", "css")
REBUILD = "run `make scripts` and commit what it wrote"
#: Who may write to the window, and what: Dash's namespace and the browser's own functions.
GLOBAL = re.compile(r"\bwindow\.(\w+) = ")
OWNED = {"dash_clientside": "app.js", "fetch": "connection.js"}


def contents(folder: Path) -> dict[str, bytes]:
    built = (path for part in BUILT for path in (folder / part).rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in built}


def test_the_shipped_files_are_those_of_the_sources(tmp_path: Path) -> None:
    command = [str(NODE), str(ROOT / "tools" / "node" / "bundle.mjs"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    rebuilt, shipped = contents(tmp_path), contents(ROOT / "assets")
    assert sorted(rebuilt) == sorted(shipped), REBUILD
    assert [name for name in shipped if shipped[name] != rebuilt[name]] == [], REBUILD


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    server: Flask = create_app(Settings()).server
    return server.test_client()


def own_files(page: str) -> set[str]:
    """Return the scripts and sheets that a document names below `assets/`."""
    return set(re.findall(r'(?:src|href)="/assets/([^"?]+\.(?:js|css))', page))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/", APP),
        ("/embed/app", APP),
        ("/data", {"css/pages/plain.css"}),
        ("/about", {"css/pages/plain.css"}),
        ("/embed", {"js/pages/frame.js", "css/pages/frame.css"}),
        ("/share", {"js/pages/share.js", "css/pages/share.css"}),
        ("/present", {"css/pages/present.css"}),
        ("/present?steps=area:532328", STAGE),
    ],
)
def test_a_page_names_its_own_files_and_no_other(
    client: FlaskClient, address: str, expected: set[str]
) -> None:
    found = own_files(client.get(address).text)
    assert found == expected


def leaks(name: str, text: str) -> list[str]:
    """Return what a module writes to the window that is not its own to write."""
    return [found for found in GLOBAL.findall(text) if OWNED.get(found) != name]


def test_modules_share_nothing_on_the_window() -> None:
    found = {
        path.name: leaks(path.name, path.read_text("utf-8"))
        for path in (ROOT / "browser").rglob("*.js")
    }
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_shared_global_would_be_found() -> None:
    assert leaks("search.js", "window.brandmap = {};") == ["brandmap"]
    assert leaks("app.js", "window.dash_clientside = {};") == []
