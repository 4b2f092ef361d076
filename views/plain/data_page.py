"""The page of downloads, coverage, dictionary and sources: plain HTML that needs no script."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from data.area_facts import area_facts
from data.citation import bibtex, gbt7714
from data.counting import counted_brands, home_brands
from data.dictionary import columns_of
from data.models import AreaLevel
from data.tables import TABLES
from scene.exports import OF_DATA
from scene.mount import TOP
from scene.site import UNNAMED
from state.address import format_query
from state.view_state import ViewState
from texts import texts_for
from views.document.things import dataset_thing
from views.parts.passport import number_words, period_words
from views.parts.source_lines import source_facts
from views.plain.plain_page import plain_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from data.models import Source
    from scene.mount import Mount
    from scene.site import Site
    from texts import Texts


@dataclass(frozen=True, slots=True)
class Coverage:
    """Hold what is known of one prefecture's brands; `announced` is "" where it gave no number."""

    name: str
    href: str
    documented: int
    own: int
    wide: int
    announced: str
    when: str
    source_id: str
    covered: int
    counties: int


def data_page(dataset: Dataset, state: ViewState, site: Site = UNNAMED, mount: Mount = TOP) -> str:
    """Return the page as HTML in the state's language, theme and way of reading."""
    t = texts_for(state.lang)
    sources = [_source(t, source) for source in dataset.sources.values()]
    return plain_page(
        "data",
        state,
        site,
        dataset.release,
        mount,
        about={"mainEntity": dataset_thing(dataset, t, site, mount.base)},
        exports=OF_DATA,
        query=format_query(ViewState(lang=state.lang)),
        tables=[_table(dataset, t, name) for name in TABLES],
        coverage=[asdict(row) for row in coverage(dataset, state.worn(), mount.root)],
        no_place=len(_homeless(dataset)),
        sources=sources,
        opens=sum(source["link"] is not None for source in sources),
        boundaries=dataset.boundaries.meta,
        review=review_words(dataset, t),
    )


def coverage(dataset: Dataset, state: ViewState, root: str = "") -> tuple[Coverage, ...]:
    """Return what is documented and announced in each prefecture, in code order."""
    codes = dataset.adcodes(AreaLevel.PREFECTURE)
    return tuple(_coverage(dataset, state, code, root) for code in codes)


def meaning(t: Texts, table: str, column: str) -> str:
    """Say what a column holds; the same name means the same in all tables but a few.

    Raises `KeyError` for a column that the catalogues do not explain.
    """
    name = column.removesuffix("_*")
    special = f"column.{table}__{name}"
    return t(special if special in t.entries else f"column.{name}")


def review_words(dataset: Dataset, t: Texts) -> str:
    """Say under which number the boundaries were reviewed, or that they were not."""
    number = dataset.boundaries.meta.review_number
    return t("data.review", number=number) if number else t("data.review_missing")


def _table(dataset: Dataset, t: Texts, name: str) -> Mapping[str, object]:
    columns = [
        {**asdict(column), "meaning": meaning(t, name, column.name)} for column in columns_of(name)
    ]
    return {"name": name, "rows": len(getattr(dataset.tables, name)), "columns": columns}


def _coverage(dataset: Dataset, state: ViewState, code: str, root: str) -> Coverage:
    t = texts_for(state.lang)
    brands = dataset.every_brand
    documented = len(counted_brands(dataset, code, brands))
    wide = len(home_brands(dataset, code, brands))
    figure = area_facts(dataset, code).get("brands_total")
    counties = dataset.children(code)
    return Coverage(
        name=t.own(dataset.areas[code], "name"),
        href=root + "/" + format_query(state.but(area=code)),
        documented=documented,
        own=documented - wide,
        wide=wide,
        announced="" if figure is None else number_words(t, figure),
        when="" if figure is None else period_words(t, figure.period, figure.period_kind),
        source_id="" if figure is None else figure.source_id,
        covered=sum(bool(home_brands(dataset, county, brands)) for county in counties),
        counties=len(counties),
    )


def _homeless(dataset: Dataset) -> tuple[object, ...]:
    return home_brands(dataset, dataset.province_adcode, dataset.every_brand)


def _source(t: Texts, source: Source) -> Mapping[str, str | None]:
    return {
        "id": source.source_id,
        "title": t.own(source, "title"),
        "publisher": source.publisher,
        "about": source_facts(t, source),
        "link": source.link,
        "gbt7714": gbt7714(source),
        "bibtex": bibtex(source),
    }
