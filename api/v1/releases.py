"""`/releases`: the release that answers, with what it holds and how to check it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from api.v1.query_model import Format, Query
from api.v1.records import Model
from api.v1.route import Call, Route, as_json
from data.exports import csv_bytes, table_sheet
from data.memo import memo
from data.models import AreaLevel
from data.tables import TABLES
from scene.geometry import geometry_urls

if TYPE_CHECKING:
    from data.dataset import Dataset


class Table(Model):
    """A table of a release."""

    name: str
    rows: int
    url: str
    """The table as CSV."""
    sha256: str
    """Of that CSV without a byte order mark."""


class Lines(Model):
    """The boundaries of a release."""

    source: str
    licence: str
    datum: str
    vintage: str | None
    """The date of the lines; null: not known."""
    review_number: str | None
    """The map review number (审图号); null: not reviewed for publication."""
    digest: str
    """The sha256 over every file of the boundaries."""
    urls: dict[str, str]
    """The outlines by level; an address names its contents and never changes."""


class Release(Model):
    """A release: tables and boundaries that belong together."""

    release: str
    """The first 12 hex digits of the sha256 over `tables_digest` and the boundaries' digest."""
    current: bool
    published: str | None
    """The date it was published; null: the tables carry none."""
    counts: dict[str, int]
    """How much it holds: brands, sources and areas by level."""
    tables_digest: str
    """The sha256 over the table files as they were read."""
    tables: tuple[Table, ...]
    boundaries: Lines


class ReleaseList(Model):
    """The releases held, the current one first."""

    total: int
    items: tuple[Release, ...]


def release_list(call: Call) -> ReleaseList:
    """Return the release that is held."""
    dataset, meta = call.dataset, call.dataset.boundaries.meta
    levels = {f"{level}_areas": len(dataset.adcodes(level)) for level in AreaLevel}
    urls = geometry_urls(dataset)
    boundaries = Lines(
        source=meta.source,
        licence=meta.licence,
        datum=meta.datum,
        vintage=meta.vintage or None,
        review_number=meta.review_number or None,
        digest=meta.digest,
        urls={level: call.root + urls[level] for level in AreaLevel},
    )
    release = Release(
        release=dataset.release,
        current=True,
        published=None,
        counts={"brands": len(dataset.brands), "sources": len(dataset.sources), **levels},
        tables_digest=dataset.tables.digest,
        tables=tuple(
            Table(name=name, rows=rows, url=f"{call.root}/data/{name}.csv", sha256=digest)
            for name, rows, digest in _tables(dataset)
        ),
        boundaries=boundaries,
    )
    return ReleaseList(total=1, items=(release,))


@memo(2)
def _tables(dataset: Dataset) -> tuple[tuple[str, int, str], ...]:
    """Return the name, length and sha256 of each table as it is downloaded."""
    sheets = (table_sheet(dataset, name) for name in TABLES)
    return tuple((s.name, len(s.rows), sha256(csv_bytes(s)).hexdigest()) for s in sheets)


ROUTES = (
    Route(
        "/releases",
        "List releases",
        "The releases of the data that are held: today the current one.",
        Query,
        ReleaseList,
        {Format.JSON: as_json(release_list)},
    ),
)
