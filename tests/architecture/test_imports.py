"""The import arrow: geo, data <- state, texts <- layers <- search <- views <- the rest."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.architecture.tree import Module, modules, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOWLEDGE = frozenset({"geo", "data"})
WORDS = KNOWLEDGE | {"state", "texts"}
QUESTIONS = WORDS | {"layers", "tours"}
FINDING = QUESTIONS | {"search"}
PICTURES = FINDING | {"views"}
EVERYTHING = PICTURES | {"callbacks", "api", "settings", "doctor", "logs", "serve"}
# What each part of the project may import of the project, itself aside.
MAY_IMPORT = {
    "geo": frozenset[str](),
    "data": frozenset({"geo"}),
    "state": KNOWLEDGE,
    "texts": KNOWLEDGE,
    "layers": WORDS,
    "tours": WORDS,
    "search": QUESTIONS,
    "views": FINDING,
    "callbacks": PICTURES,
    "api": PICTURES,
    "formats": frozenset[str](),
    "settings": frozenset({"formats"}),
    "doctor": WORDS | {"settings"},
    "logs": frozenset({"settings"}),
    "serve": frozenset({"settings", "logs"}),
    "app": EVERYTHING,
}
WORKSHOP = frozenset({"tests", "tools", "bench"})
DRAWING = frozenset({"dash", "plotly", "folium", "dash_mantine_components"})
DRAWS_NOTHING = frozenset({"geo", "data", "state", "texts", "layers", "search", "tours"})


def imported(module: Module) -> Iterator[str]:
    """Yield the top-level name of everything a module imports from outside its package."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.split(".")[0]


def violations(module: Module) -> list[str]:
    """Name each import that goes against the arrow."""
    package = module.package
    if package in WORKSHOP:
        return []
    if package not in MAY_IMPORT:
        return [f"{module.path}: {package} has no place in the import arrow; give it one here"]
    forbidden = set(MAY_IMPORT) - MAY_IMPORT[package] - {package} | WORKSHOP
    if package in DRAWS_NOTHING:
        forbidden |= DRAWING
    names = sorted(set(imported(module)) & forbidden)
    return [f"{module.path}: {package} may not import {name}" for name in names]


def test_every_import_follows_the_arrow() -> None:
    assert [line for module in modules() for line in violations(module)] == []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("geo/boundaries.py", "from data.dataset import Dataset"),
        ("geo/boundaries.py", "import plotly.graph_objects as go"),
        ("data/dataset.py", "from dash import html"),
        ("state/view_state.py", "from layers.registry import LAYERS"),
        ("texts/catalogue.py", "import state"),
        ("layers/density.py", "def f():\n    import dash_mantine_components"),
        ("search/index.py", "from views.page import layout"),
        ("views/panel.py", "from callbacks import register"),
        ("views/panel.py", "from settings import Settings"),
        ("callbacks/filters.py", "from app import create_app"),
        ("api/brands.py", "if True:\n    from app import create_app"),
        ("data/dataset.py", "from tests.data import fixtures"),
        ("extras/thing.py", "import json"),
    ],
)
def test_an_import_against_the_arrow_is_found(path: str, line: str) -> None:
    assert len(violations(parse(path, line))) == 1


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("data/dataset.py", "from geo.boundaries import Boundaries"),
        ("data/dataset.py", "from . import models"),
        ("views/panel.py", "from dash import html\nfrom layers.registry import LAYERS"),
        ("app.py", "from settings import load_settings\nfrom callbacks import register"),
        ("tests/data/test_dataset.py", "import plotly, data, app"),
    ],
)
def test_an_import_along_the_arrow_passes(path: str, line: str) -> None:
    assert violations(parse(path, line)) == []
