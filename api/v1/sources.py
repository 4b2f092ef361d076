"""`/sources`: where every fact comes from, with how to cite it."""

from __future__ import annotations

from typing import cast

from api.v1.query_model import Format, Listing, Query, Tabular, derived
from api.v1.records import Model
from api.v1.route import Call, Route, Subject, as_json, as_table
from data.citation import bibtex, gbt7714
from data.exports import Sheet
from data.models import CENSUS_SOURCE, Source, SourceKind
from texts import texts_for

SourcesQuery = derived(Listing, "SourcesQuery", (), format=(Tabular | None, None))


class SourceItem(Model):
    """A page, a file or an article that facts are taken from."""

    source_id: str
    title: str
    title_zh: str
    title_en: str
    publisher: str
    published: str | None
    """YYYY, YYYY-MM or YYYY-MM-DD; null: no date was seen."""
    kind: SourceKind
    link: str | None
    """Where to read it; null: it may not be offered as a link (a repost, a mirror, unchecked)."""
    note: str | None
    """What to know of it, in Chinese; null: nothing."""
    gbt7714: str
    """The citation by GB/T 7714-2015."""
    bibtex: str


class SourceList(Model):
    """A page of the sources, in the order of the table."""

    release: str
    total: int
    page: int
    per_page: int
    items: tuple[SourceItem, ...]


def source_item(source: Source, lang: str) -> SourceItem:
    """Return a source as the API shows it: its address only where it may be a link."""
    return SourceItem(
        source_id=source.source_id,
        title=texts_for(lang).own(source, "title"),
        title_zh=source.title_zh,
        title_en=source.title_en,
        publisher=source.publisher,
        published=source.published,
        kind=source.kind,
        link=source.link,
        note=source.note,
        gbt7714=gbt7714(source),
        bibtex=bibtex(source),
    )


def source_list(call: Call) -> SourceList:
    """Return one page of the sources."""
    query = cast("Listing", call.query)
    everything = tuple(call.dataset.sources.values())
    return SourceList(
        release=call.dataset.release,
        total=len(everything),
        page=query.page,
        per_page=query.per_page,
        items=tuple(source_item(one, query.lang) for one in query.of_page(everything)),
    )


def source_sheet(call: Call) -> Sheet:
    """Return the sources, a column for each field."""
    items = (source_item(one, call.query.lang) for one in call.dataset.sources.values())
    rows = tuple(tuple(item.model_dump().values()) for item in items)
    return Sheet("sources", tuple(SourceItem.model_fields), rows)


def source_detail(call: Call) -> SourceItem:
    """Return one source."""
    sources = call.dataset.sources
    return source_item(sources[call.known("source", sources)], call.query.lang)


SOURCE_ID = Subject("source_id", "A source id.", r"^[a-z0-9]+(-[a-z0-9]+)*$", CENSUS_SOURCE)
ROUTES = (
    Route(
        "/sources",
        "List the sources",
        "Every source of the release. `link` is null where an address is on record only.",
        SourcesQuery,
        SourceList,
        {Format.JSON: as_json(source_list), **as_table(source_sheet)},
        example={"per_page": 1, "lang": "en"},
    ),
    Route(
        "/sources/{source_id}",
        "Get one source",
        "A source with its citation.",
        Query,
        SourceItem,
        {Format.JSON: as_json(source_detail)},
        SOURCE_ID,
        example={"lang": "en"},
    ),
)
