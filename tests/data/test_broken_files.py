"""Files that cannot be read are refused with a place, a finding and an advice."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from data.errors import DataError, Problem
from data.tables import TABLES, read_tables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as caught:
        read_tables(folder)
    return caught.value.problems


def only(folder: Path) -> Problem:
    (problem,) = problems_of(folder)
    return problem


def rewrite(path: Path, change: Callable[[list[list[str]]], None]) -> None:
    lines = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline="")))
    change(lines)
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(lines)


def test_missing_folder_names_every_file(tmp_path: Path) -> None:
    problems = problems_of(tmp_path / "nowhere")
    assert [problem.file for problem in problems] == [f"{name}.csv" for name in TABLES]


def test_missing_file(copied: Path) -> None:
    (copied / "metrics.csv").unlink()
    assert str(only(copied)).startswith("metrics.csv: found No such file or directory; expected")


def test_folder_in_place_of_a_file(copied: Path) -> None:
    (copied / "metrics.csv").unlink()
    (copied / "metrics.csv").mkdir()
    assert only(copied).found == "Is a directory"


def test_misspelt_column_is_missing_and_extra_with_a_hint(copied: Path) -> None:
    rewrite(copied / "brands.csv", lambda lines: lines[0].__setitem__(0, "brand-id"))
    missing, extra = problems_of(copied)
    assert (missing.row, missing.column, missing.found) == (1, "brand_id", "no such column")
    assert "did you mean 'brand-id'?" in missing.advice
    assert (extra.column, "did you mean 'brand_id'?" in extra.advice) == ("brand-id", True)


def test_extra_column(copied: Path) -> None:
    rewrite(copied / "regions.csv", lambda lines: lines[0].append("x"))
    assert only(copied).found == "a column that the table does not have"


def test_repeated_column(copied: Path) -> None:
    rewrite(copied / "regions.csv", lambda lines: lines[0].append("adcode"))
    assert (only(copied).column, only(copied).found) == ("adcode", "the column more than once")


def test_empty_file(copied: Path) -> None:
    (copied / "policies.csv").write_bytes(b"")
    assert only(copied).found == "an empty file"


def test_gbk_file_is_recognised(copied: Path) -> None:
    path = copied / "regions.csv"
    path.write_bytes(path.read_text("utf-8").encode("gbk"))
    problem = only(copied)
    assert problem.found.endswith("on line 2, not UTF-8 (it reads as GBK)")
    assert "CSV UTF-8" in problem.advice


def test_bytes_of_no_encoding(copied: Path) -> None:
    (copied / "regions.csv").write_bytes(b"adcode\n\xff\xff\xff")
    assert only(copied).found == "byte 0xff on line 2, not UTF-8"


def test_null_bytes(copied: Path) -> None:
    path = copied / "regions.csv"
    path.write_bytes(path.read_bytes() + b"\0")
    assert only(copied).found.startswith("a null byte at offset")


def test_unbalanced_quotes(copied: Path) -> None:
    path = copied / "regions.csv"
    path.write_bytes(path.read_bytes() + b'"530000,x\n')
    assert only(copied).found.startswith("text that is not valid CSV")


@pytest.mark.parametrize("cells", ["530001,x", "," * 11])
def test_row_of_another_length(copied: Path, cells: str) -> None:
    path = copied / "regions.csv"
    path.write_text(path.read_text("utf-8") + cells.replace(",,", "x,,", 1) + "\n", "utf-8")
    problem = only(copied)
    assert problem.row == 4
    assert problem.expected == "11 cells"


def test_rows_are_spreadsheet_rows_despite_line_breaks_and_blanks(copied: Path) -> None:
    def change(lines: list[list[str]]) -> None:
        lines[1][-2] = "two\nlines"
        lines.insert(2, [""] * len(lines[0]))
        lines[3][0] = "Not a key"

    rewrite(copied / "brand_figures.csv", change)
    assert [problem.row for problem in problems_of(copied)] == [2, 4]


def test_all_problems_of_all_files_come_in_one_error(copied: Path) -> None:
    (copied / "metrics.csv").unlink()
    rewrite(copied / "brands.csv", lambda lines: lines[40].__setitem__(8, "farming"))
    rewrite(copied / "counties.csv", lambda lines: lines[3].__setitem__(0, "53011"))
    with pytest.raises(DataError) as caught:
        read_tables(copied)
    assert {p.file for p in caught.value.problems} == {"metrics.csv", "brands.csv", "counties.csv"}
    assert len(str(caught.value).splitlines()) == len(caught.value.problems) == 3
