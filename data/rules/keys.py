"""Keys: no two rows say the same thing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import Problem
from data.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import Record
    from data.tables import Tables

# Tables that share one key space stand together; an empty key means the whole row.
KEYS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("sources",), ("source_id",)),
    (("brands",), ("brand_id",)),
    (("brands",), ("name_zh",)),
    (("brand_sources",), ("brand_id", "source_id")),
    (("brand_figures",), ()),
    (("brand_destinations",), ()),
    (("area_figures",), ()),
    (("metrics",), ("metric",)),
    (("policies",), ("policy_id",)),
    (("regions", "prefectures", "counties"), ("adcode",)),
    (("area_census_2020",), ("adcode",)),
    (("census_columns",), ("column",)),
)


def check_keys(tables: Tables) -> Iterator[Problem]:
    """Name each row whose key an earlier row already has."""
    for names, columns in KEYS:
        first: dict[tuple[object, ...], str] = {}
        for name in names:
            records: tuple[Record, ...] = getattr(tables, name)
            key_columns = columns or tuple(TABLES[name].model_fields)
            for row, record in tables.numbered(name, records):
                key = tuple(getattr(record, column) for column in key_columns)
                if key in first:
                    yield _repeated(f"{name}.csv", row, columns, key, first[key])
                first.setdefault(key, f"{name}.csv row {row}")


def _repeated(
    file: str, row: int, columns: tuple[str, ...], key: tuple[object, ...], first: str
) -> Problem:
    if not columns:
        return Problem(
            file, row, None, f"the same row as {first}", "each row once", "delete one of them"
        )
    return Problem(
        file,
        row,
        " + ".join(columns),
        f"'{' + '.join(map(str, key))}', already in {first}",
        "each key once",
        "delete the row or give it another key",
    )
