"""The size budget: files and functions stay small enough to read in one sitting."""

from __future__ import annotations

import ast
from statistics import median
from typing import TYPE_CHECKING

import pytest

from tests.architecture.tree import Module, modules, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE_BUDGET = (130, 350, 400)
FUNCTION_BUDGET = (12, 40, 60)
TEST_FILE_LIMIT = 300

Function = ast.FunctionDef | ast.AsyncFunctionDef


def file_sizes(parts: list[Module]) -> dict[str, int]:
    """Count the lines of each module."""
    return {module.path: len(module.text.splitlines()) for module in parts}


def function_sizes(parts: list[Module]) -> dict[str, int]:
    """Count the lines of each function, its docstring and decorators aside."""
    return {
        f"{module.path}:{node.lineno} {node.name}": _lines(node)
        for module in parts
        for node in _functions(module)
    }


def over_budget(sizes: Mapping[str, int], budget: tuple[int, int, int]) -> list[str]:
    """Say where the median, the 90th percentile or the largest exceeds the budget."""
    if not sizes:
        return []
    middle, ninetieth, most = budget
    ordered = sorted(sizes.values())
    at_ninety = ordered[int(0.9 * (len(ordered) - 1))]
    problems = [f"{name}: {size} lines, over {most}" for name, size in sizes.items() if size > most]
    if (half := median(ordered)) > middle:
        problems.append(f"the median is {half:g} lines, over {middle}")
    if at_ninety > ninetieth:
        problems.append(f"the 90th percentile is {at_ninety} lines, over {ninetieth}")
    return problems


def undocumented(parts: list[Module]) -> list[str]:
    """Name each module without a docstring."""
    return [module.path for module in parts if ast.get_docstring(module.tree) is None]


def _functions(module: Module) -> Iterator[Function]:
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def _lines(node: Function) -> int:
    total = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is None:
        return total
    return total - ((first.end_lineno or first.lineno) - first.lineno + 1)


@pytest.fixture(scope="module")
def product() -> list[Module]:
    return [module for module in modules() if module.package != "tests"]


@pytest.fixture(scope="module")
def tests() -> list[Module]:
    return [module for module in modules() if module.package == "tests"]


def test_files_keep_the_budget(product: list[Module]) -> None:
    assert over_budget(file_sizes(product), FILE_BUDGET) == []


def test_functions_keep_the_budget(product: list[Module]) -> None:
    assert over_budget(function_sizes(product), FUNCTION_BUDGET) == []


def test_test_files_keep_the_budget(tests: list[Module]) -> None:
    too_long = {path: size for path, size in file_sizes(tests).items() if size > TEST_FILE_LIMIT}
    assert too_long == {}


def test_every_module_says_what_it_is(product: list[Module], tests: list[Module]) -> None:
    assert undocumented(product + tests) == []


def test_a_module_without_a_docstring_is_found() -> None:
    assert undocumented([parse("data/x.py", "X = 1\n"), parse("data/y.py", '"""Y."""\n')]) == [
        "data/x.py"
    ]


def test_one_huge_file_is_named() -> None:
    assert over_budget({"a.py": 401, "b.py": 10, "c.py": 10}, FILE_BUDGET) == [
        "a.py: 401 lines, over 400"
    ]


def test_many_large_files_are_found_by_the_percentiles() -> None:
    problems = over_budget(dict.fromkeys("abcdefghij", 390), FILE_BUDGET)
    assert problems == [
        "the median is 390 lines, over 130",
        "the 90th percentile is 390 lines, over 350",
    ]


def test_a_function_is_counted_without_its_docstring() -> None:
    text = '@cache\ndef f():\n    """One\n    two."""\n    return 1\n'
    assert function_sizes([parse("data/x.py", text)]) == {"data/x.py:2 f": 2}


def test_a_long_function_is_found() -> None:
    text = "def f():\n" + "    x = 1\n" * 60
    assert over_budget(function_sizes([parse("data/x.py", text)]), FUNCTION_BUDGET) != []
