"""A client written by a generator from the OpenAPI document understands what a server sends."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from api.v1 import ROUTES
from api.v1.route import ROOT
from tests.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from flask.testing import FlaskClient

PACKAGE = "brand_map_client"
#: What a call cannot do without, by the name of the argument.
SUBJECTS = {route.subject.name: route.subject.example for route in ROUTES if route.subject}
NEEDED = {**SUBJECTS, "q": "元谋"}
OPERATIONS = [
    "list_brands",
    "get_brand",
    "list_areas",
    "list_areas_with_their_outlines",
    "get_area",
    "list_layers",
    "get_answer_of_layer",
    "list_sources",
    "get_source",
    "list_releases",
    "search_everything",
]


@pytest.fixture(scope="module")
def address(server: Flask) -> Iterator[str]:
    """Serve the application on a free port."""
    with served(server) as address:
        yield address


@pytest.fixture(scope="module")
def generated(client: FlaskClient, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Write the client into a folder of its own, from where it can be imported."""
    folder = tmp_path_factory.mktemp("generated")
    (folder / "openapi.json").write_bytes(client.get(f"{ROOT}/openapi.json").data)
    (folder / "config.json").write_text(
        json.dumps({"package_name_override": PACKAGE, "post_hooks": []}), "utf-8"
    )
    program = str(Path(sys.executable).with_name("openapi-python-client"))
    command = [program, "generate", "--meta=none", "--fail-on-warning", "--path=openapi.json"]
    command += ["--config=config.json", f"--output-path={PACKAGE}"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    yield folder / PACKAGE
    sys.path.remove(str(folder))


class Caller:
    """Call operations of the generated client by name."""

    def __init__(self, address: str) -> None:
        """Connect to a served application; an answer that is not described raises."""
        made = importlib.import_module(PACKAGE).Client
        self.client = made(base_url=address, raise_on_unexpected_status=True)

    def __call__(self, operation: str, **values: object) -> Any:
        """Return the whole response; words become members of the client's enumerations."""
        module = importlib.import_module(f"{PACKAGE}.api.default.{operation}")
        return module.sync_detailed(client=self.client, **values)


@pytest.fixture(scope="module")
def call(generated: Path, address: str) -> Iterator[Caller]:
    """Return the client as a function of an operation and its arguments."""
    assert generated.is_dir()
    caller = Caller(address)
    yield caller
    caller.client.get_httpx_client().close()


def words(name: str, *values: str) -> list[Any]:
    """Return members of one of the client's enumerations."""
    module = importlib.import_module(f"{PACKAGE}.models")
    return [getattr(module, name)(value) for value in values]


def test_every_operation_is_called_here(generated: Path) -> None:
    modules = {path.stem for path in (generated / "api" / "default").glob("[!_]*.py")}
    assert modules == set(OPERATIONS)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_answer_is_read_whole(call: Caller, operation: str) -> None:
    module = importlib.import_module(f"{PACKAGE}.api.default.{operation}")
    needed = {name: value for name, value in NEEDED.items() if f"{name}: str," in source(module)}
    found = call(operation, **needed)
    assert found.status_code == 200
    assert found.parsed.to_dict() == json.loads(found.content)


def source(module: Any) -> str:
    """Return the text of a module of the client."""
    return Path(module.__file__).read_text("utf-8")


def test_a_list_is_filtered_by_several_values_sent_one_by_one(call: Caller) -> None:
    ranks = words("ListBrandsRankItem", "national", "provincial")
    found = call("list_brands", rank=ranks, per_page=500)
    assert {item.level.value for item in found.parsed.items} == {"national", "provincial"}
    both = call("list_brands", rank=ranks[:1], per_page=500).parsed.total
    assert found.parsed.total > both > 0


def test_pages_are_followed_to_the_last(call: Caller) -> None:
    def page(number: int) -> Any:
        return call("list_sources", page=number, per_page=100).parsed

    first, second = page(1), page(2)
    ids = [item.source_id for item in (*first.items, *second.items)]
    assert len(ids) == len(set(ids)) == first.total


def test_a_refusal_is_read_with_every_mistake(call: Caller) -> None:
    found = call("list_brands", page=0, per_page=501, lang=words("ListBrandsLang", "en")[0])
    assert (found.status_code, found.parsed.status) == (400, 400)
    assert [error.parameter for error in found.parsed.errors] == ["page", "per_page"]
    missing = call("get_brand", brand_id="nobody")
    assert (missing.status_code, missing.parsed.status) == (404, 404)
