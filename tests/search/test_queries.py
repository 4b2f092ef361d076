"""What people type, each with the answer it must have first: decided by hand, from its meaning.

`id` and `kind` may name several answers, where a text means several things.
"""

from __future__ import annotations

import csv
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

import pytest

from search import find

if TYPE_CHECKING:
    from data.dataset import Dataset
    from search import Index

QUERIES = Path(__file__).with_name("queries.csv")
FEWEST = 520
TOP_ONE = 0.98
P95_SECONDS = 0.020
REPEATS = 3

Row = dict[str, str]


@pytest.fixture(scope="module")
def queries() -> list[Row]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def wrong(index: Index, row: Row) -> str | None:
    """Say what came first instead of the expected answer; None if it did."""
    hits = find(index, row["query"], row["lang"])
    first = (hits[0].kind.value, hits[0].id) if hits else ("nothing", "")
    if first[0] in row["kind"].split("|") and first[1] in row["id"].split("|"):
        return None
    return f"{row['query']!r} ({row['note']}): {'/'.join(first)} instead of {row['id']}"


def test_the_first_answer_is_the_one_meant(index: Index, queries: list[Row]) -> None:
    failures = [line for row in queries if (line := wrong(index, row))]
    right = 1 - len(failures) / len(queries)
    assert right >= TOP_ONE, "\n".join(failures)


def test_the_queries_reach_every_area_and_every_brand(release: Dataset, queries: list[Row]) -> None:
    named = {name for row in queries for name in row["id"].split("|")}
    assert len({(row["query"], row["lang"]) for row in queries}) == len(queries) >= FEWEST
    assert {*release.areas, *release.brands, *release.policies} - named == set()


def test_every_expected_answer_exists(index: Index, queries: list[Row]) -> None:
    known = {(entry.kind.value, entry.id) for entry in index.entries}
    for row in queries:
        kinds = row["kind"].split("|")
        assert all(any((kind, name) in known for kind in kinds) for name in row["id"].split("|")), (
            row
        )


def test_an_answer_takes_at_most_twenty_milliseconds(index: Index, queries: list[Row]) -> None:
    def seconds(row: Row) -> float:
        taken = []
        for _ in range(REPEATS):
            start = thread_time()
            find(index, row["query"], row["lang"])
            taken.append(thread_time() - start)
        return sorted(taken)[REPEATS // 2]

    ordered = sorted(map(seconds, queries))
    assert ordered[int(0.95 * len(ordered))] <= P95_SECONDS
