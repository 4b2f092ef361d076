"""What the columns of a list's download hold, as a Data Resource with its Table Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.media_types import CSV, bare
from data.models import record
from data.table_schema import field, schema

if TYPE_CHECKING:
    from data.exports import Sheet

#: Columns that hold no free text; an area without a value, a rank or a brand has an empty cell.
TYPES: dict[str, object] = {
    "adcode": record.Adcode,
    "brand_id": record.Key,
    "source_id": record.Key,
    "home_adcode": record.Adcode,
    "period": record.Period | None,
    "rank": record.Count | None,
    "brands": record.Count | None,
    "headcount": record.Count | None,
    "headcount_source": record.Key | None,
    "location_quotient": record.Number | None,
}
KEYS = ("adcode", "brand_id", "source_id")


def sheet_resource(sheet: Sheet, path: str) -> dict[str, Any]:
    """Return the descriptor of a list's CSV; `path` is relative to where this is served."""
    return {
        "profile": "tabular-data-resource",
        "name": sheet.name,
        "path": path,
        "format": "csv",
        "mediatype": bare(CSV),
        "encoding": "utf-8",
        "schema": sheet_schema(sheet),
    }


def sheet_schema(sheet: Sheet) -> dict[str, Any]:
    """Return the Table Schema of a list as it stands; values are numbers or ids of categories."""
    fields = [field(name, _type(sheet, name)) for name in sheet.header]
    return schema(fields, tuple(name for name in KEYS if name in sheet.header[:1]))


def _type(sheet: Sheet, name: str) -> object:
    if name == "value":
        place = sheet.header.index(name)
        held = {type(row[place]) for row in sheet.rows} - {type(None)}
        return float | None if held <= {int, float} else str | None
    return TYPES.get(name, str | None)
