"""Nothing that is wired once holds one release of the data: it is taken once a request."""

from __future__ import annotations

import ast

from tests.architecture.tree import Module, modules, parse

#: What runs when the application is put together.
WIRING = frozenset({"register", "responder", "__init__"})
WIRED = frozenset({"api", "callbacks", "app"})


def bound(module: Module) -> list[str]:
    """Name each function of the wiring that is handed a data set."""
    if module.package not in WIRED:
        return []
    return [
        f"{module.path}:{node.lineno}: {node.name} takes a data set; hand it the releases"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef) and node.name in WIRING
        for argument in node.args.args
        if argument.annotation is not None and ast.unparse(argument.annotation) == "Dataset"
    ]


def test_nothing_that_is_wired_once_holds_a_release() -> None:
    assert [line for module in modules() for line in bound(module)] == []


def test_a_route_that_binds_a_release_is_found() -> None:
    route = "def register(server: Flask, dataset: Dataset) -> None: ..."
    assert len(bound(parse("api/files/pictures.py", route))) == 1
    taken = "def register(server: Flask, releases: Releases) -> None: ..."
    assert bound(parse("api/files/pictures.py", taken)) == []
