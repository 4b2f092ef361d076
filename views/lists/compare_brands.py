"""The rows of a comparison of brands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dash import html

from data import workforce
from data.models import CENSUS_SOURCE, AreaLevel, Basis, BrandMetric
from texts.numbers import mark, percent, ratio, with_unit
from views.lists.compare_areas import Row, destination_sources, destinations_cell, none
from views.parts.badges import level_badge, seal
from views.parts.number_passport import figure_passport
from views.parts.on_map import standing, view_of
from views.parts.passport import number_words, period_words, unit_words
from views.parts.share_passport import share_passport
from views.parts.tags import doubt_tags, wide_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from data.models import Brand
    from scene.scene import Scene
    from views.lists.compare_areas import Cell
    from views.parts.citations import Citations


def brand_rows(scene: Scene, ids: Sequence[str], citations: Citations) -> tuple[Row, ...]:
    """Return the facts of brands, each row the same fact; what is missing says so in words."""
    t, brands = scene.t, [scene.dataset.brands[name] for name in ids]

    def row(label: str, note: str, cell: Callable[[Brand], Cell]) -> Row:
        return Row(label, note, tuple(cell(brand) for brand in brands))

    heads = (
        row(t(f"compare.headcount_{basis}"), t("compare.headcount_note"),
            partial(_headcounts, scene, basis))
        for basis in Basis
    )  # fmt: skip
    return (
        row(t("compare.level"), "", partial(_level, scene)),
        row(t("compare.trade"), "", partial(_trade, scene)),
        *heads,
        row(t("compare.base"), t("workforce.note"), partial(_base, scene, citations)),
        row(scene.view.title, t("compare.home_note"), partial(_home, scene)),
        row(t("compare.year"), "", partial(_year, scene)),
        row(t("destination.title"), "", partial(_destinations, scene, citations)),
    )


def brand_sources(scene: Scene, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the source ids that `brand_rows` cites."""
    brands = [scene.dataset.brands[name] for name in ids]
    named = (row.source_id for name in ids for row in scene.dataset.citations_of(name))
    return (CENSUS_SOURCE, *destination_sources(scene, brands), *named)


def _level(scene: Scene, brand: Brand) -> Cell:
    tags = [level_badge(scene.t, brand), *doubt_tags(scene.t, brand)]
    return [html.Div(tags, className="tags")]


def _trade(scene: Scene, brand: Brand) -> Cell:
    t, wide = scene.t, wide_tag(scene, brand)
    words = html.Span(t.own(brand, "occupation"))
    tags = [seal(t, brand.industry), words, *([] if wide is None else [wide])]
    return [html.Div(tags, className="tags")]


def _headcounts(scene: Scene, basis: Basis, brand: Brand) -> Cell:
    t, items = scene.t, []
    for figure in scene.dataset.figures_of(brand.brand_id):
        if figure.metric is not BrandMetric.EMPLOYED_PERSONS or figure.basis is not basis:
            continue
        shown = with_unit(number_words(t, figure), unit_words(t, figure.unit), t.lang)
        when = period_words(t, figure.period, figure.period_kind)
        said = html.Span(f"{when}{t('panel.dot')}{t.own(figure, 'scope')}", className="cap")
        items.append(html.Li([figure_passport(scene, figure, [html.B(shown)]), said]))
    return [html.Ul(items, className="cmp-list")] if items else [none(t("figure.none"))]


def _base(scene: Scene, citations: Citations, brand: Brand) -> Cell:
    """Say what part of the home's workers are in the trade, and how that compares."""
    t, industry = scene.t, brand.census_industry
    if industry is None or brand.home_level is AreaLevel.PROVINCE:
        return [none(t("figure.undefined"))]
    item = workforce.industry(scene.dataset, brand.home_adcode, industry)
    if item.share is None or item.quotient is None:
        return [none(t("table.none"))]
    shown = f"{percent(item.share, t.lang)} {mark(item.quotient)} {ratio(item.quotient, t.lang)}"
    opened = share_passport(scene, brand.home_adcode, item, citations, shown)
    return [html.Ul([html.Li([t(f"census.{industry}"), opened])], className="cmp-list")]


def _home(scene: Scene, brand: Brand) -> Cell:
    view = view_of(scene, brand.home_adcode)
    if view is None:
        return [none(scene.t("figure.undefined"))]
    return standing(scene, view, brand.home_adcode)


def _year(scene: Scene, brand: Brand) -> Cell:
    year = brand.recognised_year
    return [none(scene.t("table.none"))] if year is None else [str(year)]


def _destinations(scene: Scene, citations: Citations, brand: Brand) -> Cell:
    return destinations_cell(scene, citations, (brand,))
