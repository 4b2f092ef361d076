"""A layer owns its facts: elsewhere no module names one, by its id or by its file."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from layers.registry import LAYERS
from tests.architecture.tree import Module, modules, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Where a layer may be named: its own folder, and what tries or measures one.
FREE = frozenset({"layers", "tests", "bench"})
#: An address without a layer means this one for good; the registry reads it as `OPENING`.
DEFAULT_OF_ADDRESSES = ("state/view_state.py", "location-quotient")
FILES = frozenset(f"layers.{name.replace('-', '_')}" for name in LAYERS)


def strings(module: Module) -> Iterator[str]:
    """Yield every string of a module, and the values in those that are addresses."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from set(re.split(r"[?&=]", node.value))


def imports(module: Module) -> Iterator[str]:
    """Yield the dotted name of everything a module imports."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def named(module: Module) -> list[str]:
    """Return the layers that a module names although it may not."""
    if module.package in FREE:
        return []
    ids = [text for text in strings(module) if text in LAYERS]
    return [*ids, *(name for name in imports(module) if name in FILES)]


def test_layers_are_named_in_their_own_folder_alone() -> None:
    found = [(module.path, name) for module in modules() for name in named(module)]
    assert found == [DEFAULT_OF_ADDRESSES]


@pytest.mark.parametrize(
    "line",
    [
        'LAYER = "brand-count"',
        "MAIN = ('main-industry',)",
        'link(layer="location-quotient")',
        'HREF = "/?layer=people-employed&level=prefecture"',
        'HREF = f"{root()}/?layer=people-employed"',
        "from layers import brand_count",
        "from layers.brand_count import LAYER",
        "import layers.brand_count",
    ],
)
def test_a_layer_named_elsewhere_is_found(line: str) -> None:
    assert named(parse("views/page/rail.py", line))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("views/page/rail.py", "t('layer.brand-count.title')"),
        ("views/page/rail.py", "from layers.registry import BRAND_COUNT"),
        ("views/page/rail.py", "from layers.kinds.wording import area_name"),
        ("layers/brand_count.py", 'LAYER = Layer("brand-count", build)'),
        ("tests/views/test_rail.py", 'ViewState(layer="brand-count")'),
    ],
)
def test_a_layer_named_where_it_may_be_passes(path: str, line: str) -> None:
    assert named(parse(path, line)) == []
