"""The import arrow: geo, data <- state, texts <- layers <- search <- scene <- views <- the rest."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.architecture.tree import Module, modules, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOWLEDGE = frozenset({"geo", "data"})
WORDS = KNOWLEDGE | {"state", "texts"}
QUESTIONS = WORDS | {"layers", "tours"}
FINDING = QUESTIONS | {"search"}
SAYING = FINDING | {"scene"}
PICTURES = SAYING | {"views"}
ANSWERING = PICTURES | {"mounted"}
EVERYTHING = ANSWERING | {"callbacks", "api", "settings", "doctor", "logs", "serve"}
# What each part of the project may import of the project, itself aside.
MAY_IMPORT = {
    "geo": frozenset[str](),
    "data": frozenset({"geo"}),
    "state": KNOWLEDGE,
    "texts": KNOWLEDGE,
    "layers": WORDS,
    "tours": WORDS,
    "search": QUESTIONS,
    "scene": FINDING,
    "views": SAYING,
    "callbacks": ANSWERING,
    "api": ANSWERING | {"clients"},
    "mounted": frozenset({"scene"}),
    "clients": frozenset[str](),
    "turns": frozenset[str](),
    "setting_types": frozenset({"data"}),
    "settings": frozenset({"setting_types"}),
    "doctor": WORDS | {"settings"},
    "logs": frozenset({"settings"}),
    "serve": frozenset({"settings", "logs", "clients", "turns"}),
    "app": EVERYTHING,
}
WORKSHOP = frozenset({"tests", "tools", "bench"})
DRAWING = frozenset({"dash", "plotly", "folium", "dash_mantine_components"})
#: A page is a function of a release and a state; what the request says is handed to it.
ANSWERS = frozenset({"api", "mounted", "app"})
DRAWS_NOTHING = frozenset({"geo", "data", "state", "texts", "layers", "search", "tours", "scene"})
#: Which other kinds of views each kind builds on: the page is assembled, its document wraps it,
#: what stands for itself (stage, frame, single file) draws the still map.
BUILDS_ON = {
    "map": frozenset[str](),
    "panels": frozenset[str](),
    "lists": frozenset[str](),
    "still": frozenset[str](),
    "senior": frozenset({"lists"}),
    "page": frozenset({"map", "panels", "lists", "still", "senior"}),
    "document": frozenset({"map", "still", "page"}),
    "plain": frozenset({"document"}),
    "stage": frozenset({"still", "plain"}),
    "embed": frozenset({"still", "plain"}),
    "offline": frozenset({"still"}),
}
#: What every kind of view may use.
SHARED = frozenset({"parts", "templates"})


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
    if package not in ANSWERS:
        forbidden |= {"flask"}
    names = sorted(set(imported(module)) & forbidden)
    return [f"{module.path}: {package} may not import {name}" for name in names]


def foreign_views(module: Module) -> list[str]:
    """Name each kind of view that a module imports and its own kind does not build on."""
    if module.package not in {"views", "api"}:
        return []
    kind = module.path.split("/")[1]
    imported = {
        (node.module or "").split(".")[1]
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("views.")
    }
    if module.path.startswith("api/v1/"):
        forbidden = imported
    elif module.package == "views" and kind in {*BUILDS_ON, *SHARED}:
        forbidden = imported & set(BUILDS_ON) - BUILDS_ON.get(kind, frozenset()) - {kind}
    else:
        forbidden = set()
    return [f"{module.path}: may not import views.{name}" for name in sorted(forbidden)]


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
        ("search/index.py", "from views.page.page import layout"),
        ("views/panels/panel.py", "from callbacks import register"),
        ("views/panels/panel.py", "from settings import Settings"),
        ("views/panels/panel.py", "from flask import request"),
        ("scene/scene.py", "from mounted import root"),
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
        ("views/panels/panel.py", "from dash import html\nfrom layers.registry import LAYERS"),
        ("app.py", "from settings import load_settings\nfrom callbacks import register"),
        ("tests/data/test_dataset.py", "import plotly, data, app"),
    ],
)
def test_an_import_along_the_arrow_passes(path: str, line: str) -> None:
    assert violations(parse(path, line)) == []


def test_no_kind_of_view_draws_on_another_that_it_does_not_build_on() -> None:
    assert [line for module in modules() for line in foreign_views(module)] == []


def test_the_kinds_of_views_are_those_in_the_tree() -> None:
    rooms = {
        path.parts[1]
        for module in modules()
        if len((path := Path(module.path)).parts) > 2 and path.parts[0] == "views"
    }
    assert rooms == {*BUILDS_ON, *SHARED}


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("views/still/legend.py", "from views.page.legend import rows"),
        ("views/parts/links.py", "from views.panels.panel import panel"),
        ("views/stage/legend.py", "def f():\n    from views.embed.legend import legend_rows"),
        ("api/v1/areas.py", "from views.parts.links import area_href"),
    ],
)
def test_a_view_that_draws_on_a_foreign_one_is_found(path: str, line: str) -> None:
    assert len(foreign_views(parse(path, line))) == 1


def test_a_view_may_draw_on_what_it_builds_on() -> None:
    page = "from views.map.head import map_head\nfrom views.parts.links import area_href"
    assert foreign_views(parse("views/page/page.py", page)) == []
    assert (
        foreign_views(parse("api/pages/embed.py", "from views.embed.page import embed_page")) == []
    )
