"""`/data` and what is downloaded from it: tables, one workbook, areas, and the list of a view."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from flask import abort, request

from api.answers import HTML, answer
from data.exports import area_geojson, citation_sheet, csv_bytes, table_sheet, workbook
from data.models import AreaLevel
from data.tables import TABLES
from layers.registry import vocabulary
from state.address import parse
from state.view_state import Language
from texts import texts_for
from views.data_page import data_page, review_words
from views.scene import compose
from views.view_sheets import about_sheet, view_sheet, view_workbook

if TYPE_CHECKING:
    from flask import Flask, Response

    from data.dataset import Dataset
    from data.exports import Sheet
    from state.vocabulary import Vocabulary
    from views.scene import Scene
    from views.site import Site

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GEOJSON = "application/geo+json"
AREAS = {f"areas-{level}.geojson": level for level in (AreaLevel.COUNTY, AreaLevel.PREFECTURE)}
_YES_NO = {"": False, "0": False, "1": True}


def register(server: Flask, dataset: Dataset, site: Site) -> None:
    """Add `/data` and the routes under it.

    Answers are named after the release, may be kept for five minutes and are compared by ETag.
    A file that does not exist is 404; a view that cannot be read whole is 400.
    """
    words = vocabulary(dataset)
    book = cache(lambda lang: workbook(_whole(dataset, lang)))
    areas = cache(lambda level: area_geojson(dataset, level))

    @server.get("/data")
    def page() -> Response:
        state, _ = parse(request.query_string.decode("ascii", "replace"), words)
        body = data_page(dataset, state, site)
        return answer(dataset, body.encode(), HTML)

    @server.get("/data/<table>.csv")
    def table(table: str) -> Response:
        if table not in {*TABLES, "citations"}:
            abort(404, f"There is no table {table!r}; /data lists them all.")
        body = csv_bytes(_sheet(dataset, table), bom=_flag("bom"))
        return _file(dataset, f"{table}.csv", body, CSV)

    @server.get("/data/brandmap.xlsx")
    def everything() -> Response:
        lang = Language.EN if request.args.get("lang") == Language.EN else Language.ZH
        return _file(dataset, "brandmap.xlsx", book(lang), XLSX)

    @server.get("/data/<name>.geojson")
    def geography(name: str) -> Response:
        level = AREAS.get(f"{name}.geojson")
        if level is None:
            abort(404, "There are areas-county.geojson and areas-prefecture.geojson.")
        return _file(dataset, f"{name}.geojson", areas(level), GEOJSON)

    @server.get("/data/view.csv")
    def view_csv() -> Response:
        body = csv_bytes(view_sheet(_scene(dataset, words)), bom=_flag("bom"))
        return _file(dataset, "view.csv", body, CSV)

    @server.get("/data/view.xlsx")
    def view_xlsx() -> Response:
        address = f"{request.url_root}?{_query()}"
        body = workbook(view_workbook(_scene(dataset, words), address))
        return _file(dataset, "view.xlsx", body, XLSX)


def _sheet(dataset: Dataset, table: str) -> Sheet:
    if table == "citations":
        return citation_sheet(dataset.sources.values())
    return table_sheet(dataset, table)


def _whole(dataset: Dataset, lang: str) -> list[Sheet]:
    """Return every table, before them what they are, after them how each source is cited."""
    t = texts_for(lang)
    lines = [
        ("title", t("app.title")),
        ("release", dataset.release),
        *(("table", f"{name}: {t(f'record.{name}')}") for name in (*TABLES, "citations")),
        ("missing", t("data.missing_note")),
        ("safe", t("data.safe")),
        *(("licence", t(f"data.licence_{kind}")) for kind in ("own", "census")),
        ("licence", review_words(dataset, t)),
    ]
    tables = [table_sheet(dataset, name) for name in TABLES]
    return [about_sheet(t, lines), *tables, citation_sheet(dataset.sources.values())]


def _scene(dataset: Dataset, words: Vocabulary) -> Scene:
    """Return the scene of the query, or 400 naming what in it is not known."""
    state, notices = parse(_query(), words)
    if notices:
        named = ", ".join(f"{notice.key}={notice.value}" for notice in notices)
        abort(400, f"Not a view of this map: {named}.")
    return compose(dataset, state)


def _query() -> str:
    """Return the query without the parts that speak of the file, not of the view."""
    text = request.query_string.decode("ascii", "replace")
    return "&".join(part for part in text.split("&") if not part.startswith("bom="))


def _flag(name: str) -> bool:
    value = request.args.get(name, "")
    if value not in _YES_NO:
        abort(400, f"{name}: found {value!r}; expected 0 or 1.")
    return _YES_NO[value]


def _file(dataset: Dataset, name: str, body: bytes, mimetype: str) -> Response:
    stem, _, ending = name.rpartition(".")
    response = answer(dataset, body, mimetype)
    file = f"{stem}-{dataset.release}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    return response
