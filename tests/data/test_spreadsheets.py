"""What a spreadsheet program did to a table is told as such, with what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.errors import DataError, Problem
from data.spreadsheets import REMEDY
from data.tables import read_tables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Broken = Callable[[str, int, str, str], Path]


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        read_tables(folder)
    return caught.value.problems


@pytest.mark.parametrize(
    ("file", "column", "cell"),
    [
        *(
            ("brand_figures.csv", "period", cell)
            for cell in ("Jan-24", "2024/1", "2024-1", "45306")
        ),
        *(("sources.csv", "published", cell) for cell in ("2026/1/12", "12-Jan-26", "1/12/2026")),
        ("sources.csv", "published", "2026年1月12日"),
        ("sources.csv", "published", "2026-01-12 00:00:00"),
        *(("brand_figures.csv", "value", cell) for cell in ("1.2E+05", "101,800", "#REF!", "####")),
        *(("brands.csv", "home_adcode", cell) for cell in ("530102.0", "5.30E+05")),
        ("brands.csv", "recognised_year", "#N/A"),
    ],
)
def test_a_rewritten_cell_is_named_with_its_cause(
    broken: Broken, file: str, column: str, cell: str
) -> None:
    about_file, about_cell = problems_of(broken(file, 3, column, cell))
    assert about_file.row is None
    assert "every column as text" in about_file.advice
    assert (about_cell.row, about_cell.column, about_cell.advice) == (3, column, REMEDY)


def test_the_cause_is_told_once_and_every_cell_is_named(broken: Broken) -> None:
    for row in (2, 3, 4):
        folder = broken("sources.csv", row, "published", "2026/1/12")
    whole, *cells = problems_of(folder)
    assert whole.found == "3 cell(s) rewritten by a spreadsheet program"
    assert [cell.row for cell in cells] == [2, 3, 4]


def test_other_mistakes_are_not_blamed_on_the_program(broken: Broken) -> None:
    (only,) = problems_of(broken("brand_figures.csv", 3, "value", "many"))
    assert only.advice == "correct the cell"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda text: text.encode("utf-16"), "UTF-16, which spreadsheet programs save as Unicode"),
        (lambda text: text.encode("utf-16-be"), "UTF-16"),
        (lambda text: text.replace(",", ";").encode(), "columns separated by semicolons"),
        (lambda text: text.replace(",", "\t").encode(), "columns separated by tabs"),
        (lambda text: b"sep=;\n" + text.encode(), "a first line that names the separator"),
        (lambda _: b"PK\x03\x04 and more", "a workbook under the name of a CSV file"),
        (lambda text: text.encode("gbk"), "not UTF-8 (it reads as GBK)"),
    ],
)
def test_a_file_saved_in_another_form_is_one_problem(
    copied: Path, change: Callable[[str], bytes], found: str
) -> None:
    path = copied / "regions.csv"
    path.write_bytes(change(path.read_text("utf-8")))
    (only,) = problems_of(copied)
    assert found in only.found
    assert "CSV UTF-8" in only.advice


@pytest.mark.parametrize(
    ("file", "column", "cell", "expected"),
    [
        ("brands.csv", "name_zh", "元" * 41, "at most 40 characters"),
        ("brands.csv", "name_en", "W" * 10_000, "at most 100 characters"),
        ("brands.csv", "brand_id", "a" * 81, "at most 80 characters"),
        ("sources.csv", "title_zh", "元" * 301, "at most 300 characters"),
        ("brands.csv", "summary_en", "w" * 1001, "at most 1000 characters"),
        ("sources.csv", "url", "https://example.org/" + "a" * 2000, "at most 2000 characters"),
        ("brand_figures.csv", "value", "9" * 20, "at most 1000000000000"),
        ("brand_figures.csv", "value", "9" * 5000, "a whole number"),
        ("sources.csv", "published", "2026-02-30", "a day that the calendar has"),
        ("brand_figures.csv", "period", "0000-01", "a period as YYYY"),
        ("brands.csv", "category", "other", "one of 'high_skill'"),
    ],
)
def test_what_is_too_long_or_too_large_is_refused(
    broken: Broken, file: str, column: str, cell: str, expected: str
) -> None:
    problem = next(p for p in problems_of(broken(file, 3, column, cell)) if p.column == column)
    assert expected in problem.expected
    assert len(str(problem)) < 400, "the message does not repeat the cell"
    if "characters" in expected:
        assert problem.found.startswith(f"{len(cell)} characters")
        assert problem.advice == "shorten it"


def test_a_name_may_have_forty_characters(broken: Broken) -> None:
    read_tables(broken("brands.csv", 3, "name_zh", "元" * 40))


@pytest.mark.parametrize(
    ("more", "found"),
    [
        (b"x" * (4 * 2**20), "more than 4194304 bytes"),
        (b"x\n" * 20_001, "more than 20000 rows"),
    ],
)
def test_a_table_has_a_limit_of_size_and_rows(copied: Path, more: bytes, found: str) -> None:
    path = copied / "policies.csv"
    path.write_bytes(path.read_bytes() + more)
    (only,) = problems_of(copied)
    assert only.found == found
