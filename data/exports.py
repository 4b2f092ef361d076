"""Tables as files: CSV, one workbook for all, and areas as GeoJSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import xlsxwriter

from data.citation import bibtex, gbt7714
from data.models import AreaLevel, CensusRow
from data.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.dataset import Dataset
    from data.models import Record, Source

Cell = str | float | bool | None
#: A spreadsheet program takes a cell that starts like this for a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: Written into every workbook, so that equal contents are equal bytes.
_CREATED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_WIDEST_PX = 420
_NAMES = ("name_zh", "name_en", "short_zh", "short_en", "parent_adcode", "division_type")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold one table to hand out; None is an empty cell."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_sheet(dataset: Dataset, table: str) -> Sheet:
    """Return a table of the release, its columns and cells as in the data folder.

    Raises `KeyError` for a table that a release does not have.
    """
    columns = TABLES[table].columns()
    records: tuple[Record, ...] = getattr(dataset.tables, table)
    rows = (tuple(_cell(record, column) for column in columns) for record in records)
    return Sheet(table, columns, tuple(rows))


def citation_sheet(sources: Iterable[Source]) -> Sheet:
    """Return the sources with how each is cited; `link` is empty where none may be offered."""
    rows = ((source.source_id, gbt7714(source), bibtex(source), source.link) for source in sources)
    return Sheet("citations", ("source_id", "gbt7714", "bibtex", "link"), tuple(rows))


def defused(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet program runs: an apostrophe before what looks so."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def csv_bytes(sheet: Sheet, *, bom: bool = False) -> bytes:
    """Return a sheet as CSV in UTF-8; a byte order mark lets Excel see that it is."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([defused(name) for name in sheet.header])
    writer.writerows([_written(defused(cell)) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig" if bom else "utf-8")


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """Return sheets as one XLSX file; equal sheets give equal bytes.

    Texts are written as text, also codes and addresses; numbers stay numbers.
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    head = book.add_format({"bold": True, "bottom": 1})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for column, name in enumerate(sheet.header):
            page.write_string(0, column, name, head)
        for number, row in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(row):
                _write(page, (number, column), defused(cell))
        page.freeze_panes(1, 0)
        page.autofit(_WIDEST_PX)
    book.close()
    return file.getvalue()


def area_geojson(dataset: Dataset, level: AreaLevel) -> bytes:
    """Return the counties or prefectures with their names as GeoJSON, in EPSG:4326.

    The member `boundaries` says where the lines come from and whether they were reviewed.
    """
    is_county = level is AreaLevel.COUNTY
    frame = dataset.county_frame if is_county else dataset.prefecture_frame
    features = json.loads(frame[[*_NAMES, "geometry"]].reset_index().to_json(drop_id=True))
    body = {
        "type": "FeatureCollection",
        "release": dataset.release,
        "boundaries": dataset.boundaries.meta.model_dump(),
        "features": features["features"],
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _cell(record: Record, column: str) -> Cell:
    cell: Cell = record.count(column) if isinstance(record, CensusRow) else getattr(record, column)
    return str(cell) if isinstance(cell, str) else cell


def _written(cell: Cell) -> str:
    """Write a cell as the data folder does: true and false, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _write(page: xlsxwriter.worksheet.Worksheet, place: tuple[int, int], cell: Cell) -> None:
    if isinstance(cell, bool):
        page.write_boolean(*place, cell)
    elif isinstance(cell, int | float):
        page.write_number(*place, cell)
    elif cell is not None:
        page.write_string(*place, cell)
