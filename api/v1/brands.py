"""`/brands`: the documented labour-service brands."""

from __future__ import annotations

from typing import cast

from pydantic import ConfigDict

from api.v1.query_model import Format, Listing, Query, Tabular, derived
from api.v1.records import AreaRef, Figure, Gap, Model, area_ref, figure_of, gap
from api.v1.route import Call, Route, Subject, as_json, as_table
from api.v1.sources import SourceItem, source_item
from data.counting import areas_counting, areas_showing, counted_brands, preferred_headcount
from data.exports import Sheet
from data.filters import FILTERS
from data.models import Brand, BrandDestination, BrandMetric
from layers.view import Missing
from scene.order import BRAND_COLUMNS, listed_brands
from scene.scene import compose
from scene.sheets import view_sheet
from state.view_state import Rows

BrandsQuery = derived(
    Listing,
    "BrandsQuery",
    (*FILTERS, "area", "sort"),
    columns=tuple(BRAND_COLUMNS),
    format=(Tabular | None, None),
)


class BrandWords(Model):
    """A brand in the language asked for."""

    name: str
    level: str
    industry: str
    occupation: str
    summary: str


class BrandItem(Brand):
    """A labour-service brand, as in the table, with its home, its headcount and its sources."""

    model_config = ConfigDict(extra="ignore", use_attribute_docstrings=True)

    words: BrandWords
    home: AreaRef
    """Where it counts; with `home_basis` none, no place is stated and it is the province."""
    headcount: Figure | None
    """The number of persons to show for it."""
    headcount_missing: Gap | None
    """Why there is no headcount; null when there is one."""
    source_ids: tuple[str, ...]
    url: str
    page: str
    """Its page for people."""


class BrandList(Model):
    """A page of the brands that meet the conditions."""

    release: str
    total: int
    page: int
    per_page: int
    items: tuple[BrandItem, ...]


class Destination(BrandDestination):
    """A place the workers go to, once per source."""

    model_config = ConfigDict(extra="ignore", use_attribute_docstrings=True)

    name: str
    unit: str
    persons_missing: Gap | None
    """Why there is no number of persons; null when there is one."""


class BrandDetail(BrandItem):
    """A brand with every number and place known of it."""

    counted_in: tuple[AreaRef, ...]
    """The areas it counts in: its home and those that hold it."""
    shown_in: tuple[AreaRef, ...]
    """The counties it is shown for but not counted in: those of a prefecture-wide brand."""
    figures: tuple[Figure, ...]
    destinations: tuple[Destination, ...]
    sources: tuple[SourceItem, ...]


def brand_list(call: Call) -> BrandList:
    """Return one page of the brands that meet the conditions, in the order asked for."""
    query = cast("Listing", call.query)
    found = _found(call)
    return BrandList(
        release=call.dataset.release,
        total=len(found),
        page=query.page,
        per_page=query.per_page,
        items=tuple(BrandItem(**_fields(call, brand)) for brand in query.of_page(found)),
    )


def brand_sheet(call: Call) -> Sheet:
    """Return the brands in the columns of the list's download."""
    sheet = view_sheet(compose(call.dataset, call.query.view.but(rows=Rows.BRANDS)))
    ids = {brand.brand_id for brand in _found(call)}
    rows = tuple(row for row in sheet.rows if row[0] in ids)
    return Sheet(sheet.name, sheet.header, rows)


def brand_detail(call: Call) -> BrandDetail:
    """Return one brand."""
    dataset, t = call.dataset, call.t
    brand = dataset.brands[call.known("brand", dataset.brands)]
    return BrandDetail(
        **_fields(call, brand),
        counted_in=tuple(area_ref(dataset, code, t) for code in areas_counting(dataset, brand)),
        shown_in=tuple(area_ref(dataset, code, t) for code in areas_showing(dataset, brand)),
        figures=tuple(figure_of(dataset, one, t) for one in dataset.figures_of(brand.brand_id)),
        destinations=tuple(_place(call, row) for row in dataset.destinations_of(brand.brand_id)),
        sources=tuple(source_item(one, t.lang) for one in dataset.sources_of(brand.brand_id)),
    )


def _found(call: Call) -> tuple[Brand, ...]:
    view = call.query.view
    found = listed_brands(compose(call.dataset, view))
    return found if view.area is None else counted_brands(call.dataset, view.area, found)


def _fields(call: Call, brand: Brand) -> dict[str, object]:
    dataset, t = call.dataset, call.t
    head = preferred_headcount(dataset, brand.brand_id)
    cited = [row.source_id for row in dataset.citations_of(brand.brand_id)]
    words = BrandWords(
        name=t.own(brand, "name"),
        level=t(f"level.{brand.level}"),
        industry=t(f"industry.{brand.industry}"),
        occupation=t.own(brand, "occupation"),
        summary=t.own(brand, "summary"),
    )
    return {
        **brand.model_dump(),
        "words": words,
        "home": area_ref(dataset, brand.home_adcode, t),
        "headcount": figure_of(dataset, head, t) if head else None,
        "headcount_missing": None if head else gap(Missing.NO_DATA, t("api.no_headcount")),
        "source_ids": tuple(dict.fromkeys([*cited, *([head.source_id] if head else [])])),
        "url": call.address(f"/brands/{brand.brand_id}"),
        "page": call.page(f"/brand/{brand.brand_id}"),
    }


def _place(call: Call, row: BrandDestination) -> Destination:
    known = row.persons is not None
    return Destination(
        **row.model_dump(),
        name=call.t.own(row, "destination"),
        unit=BrandMetric.EMPLOYED_PERSONS.unit,
        persons_missing=None if known else gap(Missing.NO_DATA, call.t("api.no_persons")),
    )


BRAND_ID = Subject(
    "brand_id", "A brand id.", r"^[a-z0-9]+(-[a-z0-9]+)*$", "zhenxiong-hardware-workers"
)
ROUTES = (
    Route(
        "/brands",
        "List brands",
        "Brands that meet every condition, highest recognition level first. Levels overlap: a "
        "brand counts once, at its highest stated level. Headcounts differ in basis and year "
        "and are never added.",
        BrandsQuery,
        BrandList,
        {Format.JSON: as_json(brand_list), **as_table(brand_sheet)},
        example={"per_page": 1, "lang": "en"},
    ),
    Route(
        "/brands/{brand_id}",
        "Get one brand",
        "A brand with its figures, destinations and sources.",
        Query,
        BrandDetail,
        {Format.JSON: as_json(brand_detail)},
        BRAND_ID,
        example={"lang": "en"},
    ),
)
