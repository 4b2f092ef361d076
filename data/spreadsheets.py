"""What spreadsheet programs do to cells when they open a table, and how to keep them from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_REWRITTEN = re.compile(
    r"""
      [A-Z][a-z]{2}[-\ ]\d{2,4}                   # Jan-24
    | \d{1,2}-([A-Z][a-z]{2}|\d{1,2}月)(-\d{2,4})?  # 12-Jan-26
    | \d{1,4}[/.]\d{1,2}([/.]\d{1,4})?(\ .*)?      # 2026/1/12, 1/12/2026 0:00
    | \d{4}-\d{1,2}-\d{1,2}\ .*                    # 2026-01-12 00:00:00
    | \d{4}-\d{1,2}(-\d{1,2})?                     # 2026-1-2
    | \d{4}年\d{1,2}月(\d{1,2}日)?
    | \d+(\.\d+)?[Ee][+-]?\d+                      # 1.2E+05
    | \d+\.0+                                      # 530102.0
    | [+-]?\d{1,3}([,，]\d{3})+(\.\d+)?            # 101,800
    | [¥￥$]\ ?[\d,.]+ | \d+(\.\d+)?%
    | \#([A-Z/0]+[!?]?|\#+)                        # REF!, N/A, #####
    """,
    re.VERBOSE,
)
_DAY_NUMBER = re.compile(r"\d{5}")
REMEDY = (
    "a spreadsheet program has rewritten it: correct the cell once its column is formatted as text"
)
SEPARATORS = {
    ";": "semicolons",
    "\t": "tabs",
    "|": "bars",
    "；": "full-width semicolons",
    "，": "full-width commas",
}
SAVE_AS = "save as 'CSV UTF-8 (comma delimited)'"


def is_rewritten(cell: str, expected: str) -> bool:
    """Tell whether a cell that a column refuses looks like a spreadsheet program's work.

    Where a date or a period is expected, a plain number of five digits is that of a day.
    """
    dated = expected.startswith(("a date", "a period")) and _DAY_NUMBER.fullmatch(cell)
    return bool(dated) or _REWRITTEN.fullmatch(cell.strip()) is not None


def advise(file: str, problems: Sequence[Problem]) -> list[Problem]:
    """Say once before the problems of a file what keeps the next save from making them again."""
    count = sum(problem.advice == REMEDY for problem in problems)
    if not count:
        return list(problems)
    advice = (
        "import the file instead of opening it (Data > From Text/CSV) with every column as text, "
        "or format the columns as text before typing; correct the cells named below and " + SAVE_AS
    )
    found = f"{count} cell(s) rewritten by a spreadsheet program"
    return [Problem(file, None, None, found, "cells as they were typed", advice), *problems]


def not_csv(content: bytes) -> str | None:
    """Say what kind of spreadsheet file a table is that is not text; None when it is none."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:2]:
        return "UTF-16, which spreadsheet programs save as Unicode text"
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "a workbook under the name of a CSV file"
    return None


def other_separator(header: Sequence[str], columns: Sequence[str]) -> str | None:
    """Name what separates the columns of a header in place of commas; None when commas do."""
    if header and header[0].startswith("sep="):
        return "a first line that names the separator"
    for sign, name in SEPARATORS.items():
        if any(len(set(cell.split(sign)) & set(columns)) > 1 for cell in header):
            return f"columns separated by {name}"
    return None
