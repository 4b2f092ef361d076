"""Turn rows of cells into records, and refusals of single cells into problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from data.errors import Problem, did_you_mean, quoted
from data.models import Record
from data.spreadsheets import REMEDY, advise, is_rewritten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from data.csvfile import Row

R = TypeVar("R", bound=Record)

_EXPECTED = {
    "string_type": "text",
    "enum": "one of {expected}",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
    "string_too_long": "at most {max_length} characters",
    "int_parsing_size": "a whole number",
    "cell": "{expected}",
}


def parse_rows(
    file: str, model: type[R], rows: Iterable[Row]
) -> tuple[list[tuple[int, R]], list[Problem]]:
    """Return (row number, record) for each sound row, and the problems of the others."""
    records: list[tuple[int, R]] = []
    problems: list[Problem] = []
    for row in rows:
        try:
            records.append((row.number, model.model_validate(dict(row.cells))))
        except ValidationError as error:
            problems.extend(_problems(file, row, error))
    return records, advise(file, problems)


def _problems(file: str, row: Row, error: ValidationError) -> Iterable[Problem]:
    for detail in error.errors(include_url=False):
        column = "_".join(str(part) for part in detail["loc"])
        cell = row.cells.get(column)
        found = _found(detail, cell)
        yield Problem(file, row.number, column, found, _expected(detail), _advice(detail, cell))


def _found(detail: ErrorDetails, cell: str | None) -> str:
    if cell is None:
        return "an empty cell"
    if detail["type"] == "string_too_long":
        return f"{len(cell)} characters, {quoted(cell)}"
    return quoted(cell)


def _expected(detail: ErrorDetails) -> str:
    context: dict[str, Any] = detail.get("ctx", {})
    if detail["input"] is None:
        return "a value"
    return _EXPECTED.get(detail["type"], detail["msg"]).format(**context)


def _advice(detail: ErrorDetails, cell: str | None) -> str:
    if cell is None:
        return "fill the cell"
    if detail["type"] == "enum":
        known = [part.strip("'") for part in _words(detail["ctx"]["expected"])]
        return f"use one of the listed words{did_you_mean(cell, known)}"
    if detail["type"] == "string_too_long":
        return "shorten it"
    if is_rewritten(cell, _expected(detail)):
        return REMEDY
    return "correct the cell"


def _words(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").split(", ")
