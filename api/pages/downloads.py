"""What is downloaded from `/data`: tables, one workbook, areas, and the list of a view."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import abort, request

from api.pages.answers import answer
from data.exports import area_geojson, citation_sheet, csv_bytes, table_sheet, workbook
from data.media_types import CSV, GEOJSON, JSON, XLSX
from data.models import AreaLevel
from data.tables import TABLES
from layers.registry import vocabulary
from mounted import base_address, root
from scene.exports import LIST_CSV, LIST_XLSX
from scene.scene import compose
from scene.sheets import about_sheet, view_sheet, view_workbook
from scene.view_schema import sheet_resource
from state.address import format_query, parse
from state.view_state import Language, ViewState
from texts import texts_for
from views.plain.data_package import CITATIONS, column_sheet, data_package, download
from views.plain.data_page import review_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask, Response

    from data.dataset import Dataset
    from data.exports import Sheet
    from data.releases import Release, Releases
    from scene.scene import Scene
    from scene.site import Site

#: What stands in an address as it is; the rest is escaped in a header.
QUERY = "?&=%,+"
DESCRIPTOR = "datapackage.json"
AREAS = {f"areas-{level}.geojson": level for level in (AreaLevel.COUNTY, AreaLevel.PREFECTURE)}
_YES_NO = {"": False, "0": False, "1": True}


def register(server: Flask, releases: Releases, site: Site) -> None:
    """Add the routes under `/data`.

    Answers are named after the release, may be kept for five minutes and are compared by ETag.
    A file that does not exist is 404; a view that cannot be read whole is 400.
    """

    @server.get("/data/<table>.csv")
    def table(table: str) -> Response:
        if table not in {*TABLES, CITATIONS}:
            abort(404, f"There is no table {table!r}; /data lists them all.")
        dataset = releases.current().dataset
        body = csv_bytes(download(dataset, table), bom=_flag("bom"))
        response = _file(dataset, f"{table}.csv", body, CSV)
        response.headers["Link"] = _described(DESCRIPTOR)
        return response

    @server.get(f"/data/{DESCRIPTOR}")
    def described() -> Response:
        release = releases.current()
        return answer(release.dataset, release.derived(_packages)(_language()), JSON)

    @server.get("/data/brandmap.xlsx")
    def everything() -> Response:
        release = releases.current()
        body = release.derived(_books)(_language())
        return _file(release.dataset, "brandmap.xlsx", body, XLSX)

    @server.get("/data/<name>.geojson")
    def geography(name: str) -> Response:
        level = AREAS.get(f"{name}.geojson")
        if level is None:
            abort(404, "There are areas-county.geojson and areas-prefecture.geojson.")
        release = releases.current()
        body = release.derived(_areas)(level)
        return _file(release.dataset, f"{name}.geojson", body, GEOJSON)

    _register_views(server, releases, site)


def _register_views(server: Flask, releases: Releases, site: Site) -> None:
    """Add the list of a view, as a table, a workbook and what the table's columns hold."""

    @server.get(LIST_CSV.path)
    def view_csv() -> Response:
        scene = _scene(releases.current())
        body = csv_bytes(view_sheet(scene), bom=_flag("bom"))
        response = _file(scene.dataset, "view.csv", body, CSV)
        response.headers["Link"] = _described(f"view.resource.json?{_query()}")
        return response

    @server.get("/data/view.resource.json")
    def view_resource() -> Response:
        scene = _scene(releases.current())
        found = sheet_resource(view_sheet(scene), f"view.csv?{_query()}")
        return answer(scene.dataset, json.dumps(found).encode(), JSON)

    @server.get(LIST_XLSX.path)
    def view_xlsx() -> Response:
        scene = _scene(releases.current())
        address = f"{base_address(site)}/{format_query(scene.state)}"
        body = workbook(view_workbook(scene, address))
        return _file(scene.dataset, "view.xlsx", body, XLSX)


def _books(dataset: Dataset) -> Callable[[str], bytes]:
    return cache(lambda lang: workbook(_whole(dataset, lang)))


def _packages(dataset: Dataset) -> Callable[[str], bytes]:
    def package(lang: str) -> bytes:
        return json.dumps(data_package(dataset, texts_for(lang)), ensure_ascii=False).encode()

    return cache(package)


def _areas(dataset: Dataset) -> Callable[[AreaLevel], bytes]:
    return cache(lambda level: area_geojson(dataset, level))


def _described(name: str) -> str:
    """Return the Link header that leads from a file to what its columns hold."""
    return f'<{root()}/data/{quote(name, safe=QUERY)}>; rel="describedby"; type="{JSON}"'


def _language() -> Language:
    lang = request.args.get("lang")
    return Language(lang) if lang in set(Language) else ViewState().lang


def _whole(dataset: Dataset, lang: str) -> list[Sheet]:
    """Return every table, before them what they hold, after them how each source is cited."""
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
    about = about_sheet(t, lines)
    return [about, column_sheet(t), *tables, citation_sheet(dataset.sources.values())]


def _scene(release: Release) -> Scene:
    """Return the scene of the query, or 400 naming what in it is not known."""
    state, notices = parse(_query(), release.derived(vocabulary))
    if notices:
        named = ", ".join(f"{notice.key}={notice.value}" for notice in notices)
        abort(400, f"Not a view of this map: {named}.")
    return compose(release.dataset, state, root=root())


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
