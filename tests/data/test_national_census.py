"""Scale: the census sheet of the whole country reads quickly with the same code."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

from data.csvfile import Row, parse_csv
from data.models import CensusRow
from data.records import parse_rows

SHEET = Path(__file__).parent / "fixtures" / "national_census_2020.csv.gz"


def test_national_sheet_reads_in_under_three_seconds() -> None:
    content = gzip.decompress(SHEET.read_bytes())
    header = content.decode().split("\n", 1)[0].split(",")
    start = time.perf_counter()
    rows, problems = parse_csv("national.csv", content, header)
    wanted = CensusRow.columns()
    coded = [
        Row(
            row.number,
            {column: row.cells.get(column) for column in wanted}
            | {"code_published": row.cells["adcode"]},
        )
        for row in rows
        if row.cells["adcode"] and row.cells["level"] != "country"
    ]
    records, refused = parse_rows("national.csv", CensusRow, coded)
    assert time.perf_counter() - start < 3
    assert (len(rows), problems) == (3358, [])
    assert len(records) + len({problem.row for problem in refused}) == len(coded) > 3300
    assert {problem.row for problem in refused} == {2337}, "Sansha prints no employment"
