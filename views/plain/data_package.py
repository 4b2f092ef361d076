"""The downloads as a Data Package: what each file holds, for programs that read it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from data.exports import Sheet, citation_sheet, csv_bytes, table_sheet
from data.media_types import CSV, bare
from data.table_schema import citation_schema, table_schema
from data.tables import TABLES
from views.plain.data_page import meaning

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Source
    from texts import Texts

    Node = dict[str, Any]

CITATIONS = "citations"
CENSUS = frozenset({"area_census_2020", "census_columns"})
#: Groups of census columns; a meaning stands for the whole group.
GROUPS = ("employed_occ", "employed_ind")


def data_package(dataset: Dataset, t: Texts) -> Node:
    """Return the descriptor of every table, its paths relative to where it is served.

    Frictionless Data Package, version 1; the hashes are of files without a byte order mark.
    """
    return {
        "profile": "tabular-data-package",
        "name": "dian-brand-map",
        "title": t("app.title"),
        "description": " ".join(
            (t("data.lead", release=dataset.release), t("data.missing_note"), t("data.safe"))
        ),
        "version": dataset.release,
        "licenses": [_licence(t, "own")],
        "sources": [_source(t, source) for source in dataset.sources.values()],
        "resources": [resource(dataset, name, t) for name in (*TABLES, CITATIONS)],
    }


def resource(dataset: Dataset, name: str, t: Texts) -> Node:
    """Return the descriptor of one table."""
    schema = citation_schema() if name == CITATIONS else table_schema(name)
    for field in schema["fields"]:
        if words := _meaning(t, name, field["name"]):
            field["description"] = words
    content = csv_bytes(download(dataset, name))
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": t(f"record.{name}"),
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": bare(CSV),
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "licenses": [_licence(t, "census" if name in CENSUS else "own")],
        "schema": schema,
    }


def column_sheet(t: Texts) -> Sheet:
    """Return what each column of each table holds, as the descriptor says it."""
    rows = (
        (name, field["name"], field["type"], *_limits(field), _meaning(t, name, field["name"]))
        for name in TABLES
        for field in table_schema(name)["fields"]
    )
    header = ("table", "column", "type", "required", "pattern", "allowed", "meaning")
    return Sheet("columns", header, tuple(rows))


def _limits(field: Node) -> tuple[bool, str | None, str | None]:
    limits = field.get("constraints", {})
    return "required" in limits, limits.get("pattern"), ", ".join(limits.get("enum", ())) or None


def download(dataset: Dataset, name: str) -> Sheet:
    """Return a table of the release or the citations, as it is handed out."""
    if name == CITATIONS:
        return citation_sheet(dataset.sources.values())
    return table_sheet(dataset, name)


def _meaning(t: Texts, table: str, column: str) -> str:
    """Return what a column holds, "" where its name says it."""
    name = next((group for group in GROUPS if column.startswith(f"{group}_")), column)
    try:
        return meaning(t, table, name)
    except KeyError:
        return ""


def _licence(t: Texts, kind: str) -> Node:
    return {"name": "MIT", "title": t(f"data.licence_{kind}")}


def _source(t: Texts, source: Source) -> Node:
    found = {"title": t.own(source, "title")}
    return found if source.link is None else found | {"path": source.link}
