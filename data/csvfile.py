"""Read one CSV file into rows of cells, naming everything that keeps it from being read."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.errors import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Row:
    """A row's number in the spreadsheet (the header is 1) and its cells; None is empty."""

    number: int
    cells: Mapping[str, str | None]


def read_bytes(path: Path) -> tuple[bytes, list[Problem]]:
    """Return the bytes of a file, or b"" and the reason why there are none."""
    try:
        return path.read_bytes(), []
    except OSError as error:
        problem = Problem(
            path.name,
            None,
            None,
            error.strerror or "an unreadable file",
            "a readable CSV file",
            f"put {path.name} into the folder and let the service read it",
        )
        return b"", [problem]


def parse_csv(file: str, content: bytes, columns: Sequence[str]) -> tuple[list[Row], list[Problem]]:
    """Return the rows of a CSV file and the problems of its encoding, header and row lengths.

    `columns` are the names the header must hold, in any order. Rows that are wholly empty are
    passed over, as spreadsheet programs leave them behind.
    """
    text, problems = _decode(file, content)
    if problems:
        return [], problems
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        found = f"text that is not valid CSV ({error})"
        return [], [_whole(file, found, "balanced quotes", "save the sheet again as CSV UTF-8")]
    if not any(lines):
        return [], [_whole(file, "an empty file", "a header in row 1", "restore the table")]
    header, *body = lines
    problems = _check_header(file, header, columns)
    if problems:
        return [], problems
    return _rows(file, header, body)


def _decode(file: str, content: bytes) -> tuple[str, list[Problem]]:
    if b"\0" in content:
        found = f"a null byte at offset {content.index(0)}"
        return "", [_whole(file, found, "plain text", "export the sheet again as CSV UTF-8")]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{content[error.start]:02x} on line {row}, not UTF-8{_guess(content)}"
        return "", [_whole(file, found, "UTF-8", "save as 'CSV UTF-8 (comma delimited)'")]


def _guess(content: bytes) -> str:
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return " (it reads as GBK)"


def _check_header(file: str, header: list[str], columns: Sequence[str]) -> list[Problem]:
    absent = [name for name in columns if name not in header]
    unknown = [name for name in header if name not in columns]
    twice = sorted({name for name in header if name in columns and header.count(name) > 1})
    return [
        *(
            Problem(
                file,
                1,
                name,
                "no such column",
                "a column of this name",
                f"add or rename it{did_you_mean(name, unknown)}",
            )
            for name in absent
        ),
        *(
            Problem(
                file,
                1,
                name or "(no name)",
                "a column that the table does not have",
                "only the columns of the data dictionary",
                f"delete or rename it{did_you_mean(name, absent)}",
            )
            for name in unknown
        ),
        *(
            Problem(
                file, 1, name, "the column more than once", "each column once", "delete the copy"
            )
            for name in twice
        ),
    ]


def _rows(file: str, header: list[str], body: list[list[str]]) -> tuple[list[Row], list[Problem]]:
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, cells in enumerate(body, start=2):
        if not any(cells):
            continue
        if len(cells) != len(header):
            problems.append(
                Problem(
                    file,
                    number,
                    None,
                    f"{len(cells)} cells",
                    f"{len(header)} cells",
                    "check the commas and quotes of this row",
                )
            )
            continue
        rows.append(Row(number, {n: c or None for n, c in zip(header, cells, strict=True)}))
    return rows, problems


def _whole(file: str, found: str, expected: str, advice: str) -> Problem:
    return Problem(file, None, None, found, expected, advice)
