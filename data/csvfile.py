"""Read one CSV file into rows of cells, naming everything that keeps it from being read."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from data.errors import Problem, did_you_mean
from data.spreadsheets import SAVE_AS, not_csv, other_separator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


#: What is read of one table: many times what a province has, and a second's work.
MOST_BYTES = 4 * 2**20
MOST_ROWS = 20_000


@dataclass(frozen=True)
class Row:
    """A row's number in the spreadsheet (the header is 1) and its cells; None is empty."""

    number: int
    cells: Mapping[str, str | None]


def read_bytes(path: Path) -> tuple[bytes, list[Problem]]:
    """Return the bytes of a file, or b"" and the reason why there are none."""
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            return b"", [_unreadable(path, "something that is not a file")]
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        return b"", [_unreadable(path, error.strerror or "an unreadable file")]
    if len(content) > MOST_BYTES:
        found, expected = f"more than {MOST_BYTES} bytes", f"at most {MOST_BYTES // 2**20} MB"
        return b"", [_whole(path.name, found, expected, "remove what does not belong there")]
    return content, []


def _unreadable(path: Path, found: str) -> Problem:
    advice = f"put {path.name} into the folder and let the service read it"
    return _whole(path.name, found, "a readable CSV file", advice)


def parse_csv(file: str, content: bytes, columns: Sequence[str]) -> tuple[list[Row], list[Problem]]:
    """Return the rows of a CSV file and the problems of its encoding, header and row lengths.

    `columns` are the names the header must hold, in any order. Rows that are wholly empty are
    passed over, as spreadsheet programs leave them behind.
    """
    text, problems = _decode(file, content)
    if problems:
        return [], problems
    try:
        lines = list(_lines(text))
    except csv.Error as error:
        found = f"text that is not valid CSV ({error})"
        return [], [_whole(file, found, "balanced quotes", "save the sheet again as CSV UTF-8")]
    problems = _check_shape(file, lines, columns)
    if problems:
        return [], problems
    (_, header), *body = lines
    return _rows(file, header, body)


def _check_shape(
    file: str, lines: list[tuple[int, list[str]]], columns: Sequence[str]
) -> list[Problem]:
    """Name what keeps lines from being this table: too few, too many, or another header."""
    if not lines:
        return [_whole(file, "an empty file", "a header in row 1", "restore the table")]
    if len(lines) > MOST_ROWS + 1:
        found, expected = f"more than {MOST_ROWS} rows", f"at most {MOST_ROWS} rows"
        return [_whole(file, found, expected, "remove the rows that do not belong there")]
    header = lines[0][1]
    if separated := other_separator(header, columns):
        advice = f"{SAVE_AS}, with the comma as list separator of the system"
        return [_whole(file, separated, "columns separated by commas", advice)]
    return _check_header(file, header, columns)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Return the header and the rows that are not empty by their numbers, one too many at most."""
    lines = enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), start=1)
    filled = (line for line in lines if line[0] == 1 or any(line[1]))
    yield from islice(filled, MOST_ROWS + 2)


def _decode(file: str, content: bytes) -> tuple[str, list[Problem]]:
    if kind := not_csv(content):
        return "", [_whole(file, kind, "a CSV file in UTF-8", SAVE_AS)]
    if b"\0" in content:
        found = f"a null byte at offset {content.index(0)}"
        return "", [_whole(file, found, "plain text", "export the sheet again as CSV UTF-8")]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{content[error.start]:02x} on line {row}, not UTF-8{_guess(content)}"
        return "", [_whole(file, found, "UTF-8", SAVE_AS)]


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


def _rows(
    file: str, header: list[str], body: list[tuple[int, list[str]]]
) -> tuple[list[Row], list[Problem]]:
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, cells in body:
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
