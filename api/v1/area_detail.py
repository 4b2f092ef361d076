"""`/areas/<adcode>`: everything known of one area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ConfigDict

from api.v1.census import Census, census_of
from api.v1.query_model import Format, Query
from api.v1.records import AreaRef, Figure, Gap, Model, area_ref, figure_of, gap
from api.v1.route import Call, Route, Subject, as_json
from api.v1.sources import SourceItem, source_item
from data.counting import area_headcount, counted_brands, home_brands, wide_brands
from data.models import AreaLevel, Basis, County, Policy, Prefecture, Qualifier, Region
from layers.view import Missing
from texts.figures import unit_words
from texts.numbers import hedged, with_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.counting import FigureSum
    from data.models import Brand

BASES = (Basis.INDUSTRY, Basis.BRAND)


class Headcount(Model):
    """The headcounts of the brands that count in an area, on ONE basis."""

    basis: Basis
    value: int | None
    missing: Gap | None
    """Why there is no number; null when there is one."""
    qualifier: Qualifier | None
    """`about` for a sum."""
    unit: str
    periods: tuple[str | None, ...]
    """The distinct periods of its parts, oldest first; null: unknown."""
    mixed_years: bool
    text: str
    parts: tuple[Figure, ...]
    source_ids: tuple[str, ...]


class AreaBrands(Model):
    """The ids of the brands of an area; the three lists do not overlap."""

    home: tuple[str, ...]
    """At home in exactly this area."""
    within: tuple[str, ...]
    """At home in an area below; they count here too."""
    wide: tuple[str, ...]
    """Of an area above: shown here, counted there."""


class PolicyItem(Policy):
    """A policy issued for exactly this area."""

    model_config = ConfigDict(extra="ignore")

    title: str
    provides: str


class AreaDetail(AreaRef):
    """Everything known of one area."""

    release: str
    ancestors: tuple[AreaRef, ...]
    """Nearest first."""
    children: tuple[AreaRef, ...]
    neighbours: tuple[str, ...]
    """The adcodes of its level that share a border with it."""
    record: County | Prefecture | Region
    """Its row of the tables; `population_2010` is on the boundaries of 2010."""
    brands: AreaBrands
    headcounts: tuple[Headcount, ...]
    figures: tuple[Figure, ...]
    """Stated figures; those with coverage `part_of_area` do not speak of the whole area."""
    census: Census | None
    """The 2020 census; null: it has no row for this area."""
    policies: tuple[PolicyItem, ...]
    sources: tuple[SourceItem, ...]
    """The sources of the figures and policies here."""
    page: str
    """Its page for people."""


def area_detail(call: Call) -> AreaDetail:
    """Return one area: a county, a prefecture or the province."""
    dataset, t = call.dataset, call.t
    code = call.known("area", dataset.areas)
    everything = dataset.every_brand
    home = home_brands(dataset, code, everything)
    within = [b for b in counted_brands(dataset, code, everything) if b not in home]
    figures = tuple(figure_of(dataset, one, t) for one in dataset.area_figures_of(code))
    headcounts = tuple(_headcount(call, code, basis, everything) for basis in BASES)
    policies = dataset.policies_of(code)
    census = census_of(dataset, code, t)
    return AreaDetail(
        **area_ref(dataset, code, t).model_dump(),
        release=dataset.release,
        ancestors=tuple(area_ref(dataset, above, t) for above in dataset.ancestors(code)),
        children=tuple(area_ref(dataset, below, t) for below in dataset.children(code)),
        neighbours=dataset.boundaries.neighbours.get(code, ()),
        record=_record(call, code),
        brands=AreaBrands(
            home=_ids(home), within=_ids(within), wide=_ids(wide_brands(dataset, code, everything))
        ),
        headcounts=headcounts,
        figures=figures,
        census=census,
        policies=tuple(_policy(call, row) for row in policies),
        sources=_sources(
            call,
            (
                *(name for total in headcounts for name in total.source_ids),
                *(name for figure in figures for name in figure.source_ids),
                *(row.source_id for row in policies),
                *(census.source_ids if census else ()),
            ),
        ),
        page=call.page("/" if code == dataset.province_adcode else f"/area/{code}"),
    )


def _ids(brands: Iterable[Brand]) -> tuple[str, ...]:
    return tuple(brand.brand_id for brand in brands)


def _record(call: Call, code: str) -> County | Prefecture | Region:
    dataset = call.dataset
    return dataset.counties.get(code) or dataset.prefectures.get(code) or dataset.regions[code]


def _headcount(call: Call, code: str, basis: Basis, brands: tuple[Brand, ...]) -> Headcount:
    dataset, t = call.dataset, call.t
    total = area_headcount(dataset, code, brands, basis)
    is_province = dataset.areas[code].level is AreaLevel.PROVINCE
    why = Missing.NOT_APPLICABLE if is_province else Missing.NO_DATA
    reason = t("api.no_total" if is_province else "api.no_headcount")
    parts = () if total is None else tuple(figure_of(dataset, part, t) for part in total.parts)
    return Headcount(
        basis=basis,
        value=total.value if total else None,
        missing=None if total else gap(why, reason),
        qualifier=total.qualifier if total else None,
        unit="persons",
        periods=total.periods if total else (),
        mixed_years=total.mixed_years if total else False,
        text=_total_words(call, total) if total else reason,
        parts=parts,
        source_ids=tuple(dict.fromkeys(name for part in parts for name in part.source_ids)),
    )


def _total_words(call: Call, total: FigureSum) -> str:
    t = call.t
    return with_unit(hedged(total.value, total.qualifier, t.lang), unit_words(t, "persons"), t.lang)


def _policy(call: Call, row: Policy) -> PolicyItem:
    t = call.t
    return PolicyItem(
        **row.model_dump(), title=t.own(row, "title"), provides=t.own(row, "provides")
    )


def _sources(call: Call, names: tuple[str, ...]) -> tuple[SourceItem, ...]:
    sources = call.dataset.sources
    return tuple(source_item(sources[name], call.query.lang) for name in dict.fromkeys(names))


ADCODE = Subject("adcode", "An adcode of six digits, as text.", r"^[0-9]{6}$", "532328")
AREA_ROUTE = Route(
    "/areas/{adcode}",
    "Get one area",
    "A county, a prefecture or the province: its brands, figures and census.",
    Query,
    AreaDetail,
    {Format.JSON: as_json(area_detail)},
    ADCODE,
    example={"lang": "en"},
)
