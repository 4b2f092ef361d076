"""The rows of a comparison of areas."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dash import html

from data import workforce
from data.counting import counted_brands, highest_level, preferred_headcount
from data.models import CENSUS_SOURCE, Basis
from layers.kinds.wording import level_words
from texts.numbers import mark, percent, quantity, ratio, with_unit
from views.icons import level_icon
from views.parts.destinations import said_persons
from views.parts.number_passport import census_passport, figure_passport
from views.parts.on_map import standing, view_of
from views.parts.passport import number_words, period_words, unit_words
from views.parts.share_passport import share_passport
from views.parts.shared import shared_brands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dash.development.base_component import Component

    from data.models import Brand
    from scene.scene import Scene
    from views.parts.citations import Citations

Cell = list["Component | str"]
#: The industries shown of each area, largest first.
INDUSTRIES = 3
BASES = (Basis.BRAND, Basis.INDUSTRY)


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one fact: what it is, how it is to be read, and a cell per item."""

    label: str
    note: str
    cells: tuple[Cell, ...]


def area_rows(scene: Scene, adcodes: Sequence[str], citations: Citations) -> tuple[Row, ...]:
    """Return the facts of areas, each row the same fact; what is missing says so in words."""
    t = scene.t

    def row(label: str, note: str, cell: Callable[[str], Cell]) -> Row:
        return Row(label, note, tuple(cell(code) for code in adcodes))

    heads = (
        row(t(f"compare.headcount_{basis}"), t("compare.headcount_note"),
            partial(_headcounts, scene, basis))
        for basis in BASES
    )  # fmt: skip
    return (
        row(t("facts.population"), t("facts.census"), partial(_population, scene, citations)),
        row(scene.view.title, t("compare.layer_note"), partial(_standing, scene)),
        row(t("area.brands"), t("compare.brands_note"), partial(_brands, scene)),
        row(t("compare.level"), "", partial(_level, scene)),
        row(t("compare.industries"), t("workforce.note"), partial(_industries, scene, citations)),
        *heads,
        row(t("destination.title"), "", partial(_destinations, scene, citations)),
    )


def area_sources(scene: Scene, adcodes: Iterable[str]) -> tuple[str, ...]:
    """Return the source ids that `area_rows` cites."""
    brands = [brand for code in adcodes for brand in _counted(scene, code)]
    return (CENSUS_SOURCE, *destination_sources(scene, brands))


def destination_sources(scene: Scene, brands: Iterable[Brand]) -> tuple[str, ...]:
    """Return the source ids of where brands' workers go."""
    rows = (row for brand in brands for row in scene.dataset.destinations_of(brand.brand_id))
    return tuple(row.source_id for row in rows)


def destinations_cell(scene: Scene, citations: Citations, brands: Iterable[Brand]) -> Cell:
    """List where brands' workers go, each place once per brand, with persons where stated."""
    t = scene.t
    rows = [row for brand in brands for row in scene.dataset.destinations_of(brand.brand_id)]
    if not rows:
        return [none(t("table.none"))]
    places = {(row.brand_id, row.destination_code): row for row in reversed(rows)}
    items = [
        html.Li([t.own(row, "destination"), said_persons(scene, row, citations)])
        for row in reversed(places.values())
    ]  # fmt: skip
    return [html.Ul(items, className="cmp-list")]


def none(words: str) -> html.Span:
    """Return the words for what is missing, set apart from a number."""
    return html.Span(words, className="none")


def _counted(scene: Scene, adcode: str) -> tuple[Brand, ...]:
    return counted_brands(scene.dataset, adcode, scene.brands)


def _population(scene: Scene, citations: Citations, adcode: str) -> Cell:
    t, row = scene.t, scene.dataset.census.get(adcode)
    if row is None:
        return [none(t("table.none"))]
    shown = with_unit(quantity(row.population, t.lang), unit_words(t, "persons"), t.lang)
    lines = (("value", f"{row.population:,}"), ("counts", t("facts.counts")))
    return [census_passport(scene, [html.B(shown)], lines, citations, sample=False)]


def _standing(scene: Scene, adcode: str) -> Cell:
    view = view_of(scene, adcode)
    if view is None:
        return [none(scene.t("figure.undefined"))]
    return standing(scene, view, adcode)


def _brands(scene: Scene, adcode: str) -> Cell:
    """Count what counts in the area; brands of the whole prefecture are beside it, not in it."""
    t, found = scene.t, _counted(scene, adcode)
    known = counted_brands(scene.dataset, adcode, scene.dataset.every_brand)
    count: Component = html.B(str(len(found))) if known else none(t("panel.none_found"))
    wide = [brand for brand in shared_brands(scene, adcode, scene.brands) if brand not in found]
    more = [html.Div(t("compare.wide", count=len(wide)), className="cap")] if wide else []
    return [count, *more]


def _level(scene: Scene, adcode: str) -> Cell:
    counted = _counted(scene, adcode)
    level = highest_level(counted)
    if level is None:
        return [none(scene.t("panel.none_found"))]
    return [level_icon(level), f" {level_words(counted, level, scene.t)}"]


def _industries(scene: Scene, citations: Citations, adcode: str) -> Cell:
    t = scene.t
    known = [item for item in workforce.profile(scene.dataset, adcode) if item.share is not None]
    if not known:
        return [none(t("table.none"))]
    items = []
    for item in known[:INDUSTRIES]:
        times = (
            "" if item.quotient is None else f"{mark(item.quotient)} {ratio(item.quotient, t.lang)}"
        )
        shown = f"{percent(item.share or 0, t.lang)} {times}"
        opened = share_passport(scene, adcode, item, citations, shown.strip())
        items.append(html.Li([t(f"census.{item.variable}"), opened]))
    return [html.Ul(items, className="cmp-list")]


def _headcounts(scene: Scene, basis: Basis, adcode: str) -> Cell:
    """List the headcounts of one basis a brand each: no sum, as their dates differ."""
    t, items = scene.t, []
    for brand in _counted(scene, adcode):
        figure = preferred_headcount(scene.dataset, brand.brand_id)
        if figure is None or figure.basis is not basis:
            continue
        shown = with_unit(number_words(t, figure), unit_words(t, figure.unit), t.lang)
        when = html.Span(period_words(t, figure.period, figure.period_kind), className="cap")
        name = html.Span(t.own(brand, "name"))
        items.append(html.Li([name, figure_passport(scene, figure, [html.B(shown)]), when]))
    return [html.Ul(items, className="cmp-list")] if items else [none(t("figure.none"))]


def _destinations(scene: Scene, citations: Citations, adcode: str) -> Cell:
    return destinations_cell(scene, citations, _counted(scene, adcode))
