"""The list: one row a brand, a passport beside each headcount, and no total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data import workforce
from data.counting import preferred_headcount
from data.models import CENSUS_SOURCE
from scene.names import place_name, place_path
from scene.order import is_sorted_by_headcount
from texts.numbers import mark, ratio
from views.attributes import aria
from views.parts.badges import level_badge, seal
from views.parts.brand_list import headcount_sources
from views.parts.column_heads import column_heads
from views.parts.links import brand_changes, clear_link, turn
from views.parts.number_passport import figure_passport
from views.parts.passport import basis_and_period, number_words, unit_words
from views.parts.share_passport import share_passport
from views.parts.tags import doubt_tags, wide_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from data.models import Brand
    from scene.scene import Scene
    from views.parts.citations import Citations

#: Each column: its words, what it sorts by, how many cells it spans, its class.
COLUMNS = (
    ("brand", "name", 1, ""),
    ("level", "level", 1, ""),
    ("place", "place", 1, ""),
    ("headcount", "headcount", 1, "r"),
    ("passport", "", 1, "mid-only"),
    ("quotient", "quotient", 2, "r wide-only"),
    ("sources", "", 1, "r wide-only"),
)


def brand_table(scene: Scene, brands: Sequence[Brand], citations: Citations) -> html.Table:
    """Return the table of some of the brands that the filter keeps, in their order.

    `citations` must hold the sources of `table_sources`.
    """
    t = scene.t
    rows = [_row(scene, brand, citations) for brand in brands] or [_empty(scene)]
    unlike = is_sorted_by_headcount(scene)
    caption = html.Caption(
        t("table.caption_unlike" if unlike else "table.caption", count=len(scene.brands)),
        className="cap" if unlike else "sr",
    )
    return html.Table([caption, column_heads(scene, COLUMNS), html.Tbody(rows)], className="tbl")


def table_sources(scene: Scene, brands: Sequence[Brand]) -> tuple[str, ...]:
    """Return the source ids of the numbers in the table of some brands."""
    return (CENSUS_SOURCE, *headcount_sources(scene.dataset, brands))


def _row(scene: Scene, brand: Brand, citations: Citations) -> html.Tr:
    t = scene.t
    chosen = brand.brand_id == scene.state.brand
    link = turn(t.own(brand, "name"), brand_changes(scene, brand))
    shown = html.Span(link, className="nm", **(aria(current="true") if chosen else {}))
    words = html.Div([shown, *doubt_tags(t, brand)], className="tags grow")
    cells = [
        html.Th(html.Div([seal(t, brand.industry), words], className="row"), scope="row"),
        html.Td(level_badge(t, brand)),
        _place(scene, brand),
        *_headcount(scene, brand),
        *_quotient(scene, brand, citations),
        _sources(scene, brand),
    ]
    return html.Tr(cells, className="sel" if chosen else "")


def _place(scene: Scene, brand: Brand) -> html.Td:
    path = place_path(scene.dataset, brand.home_adcode)
    names = [place_name(scene.t, area) for area in path[1:] or path]
    wide = wide_tag(scene, brand)
    words = scene.t("panel.dot").join(names)
    return html.Td([f"{words} ", wide], className="nowrap")


def _headcount(scene: Scene, brand: Brand) -> list[Component]:
    t = scene.t
    figure = preferred_headcount(scene.dataset, brand.brand_id)
    if figure is None:
        none = html.Span(t("table.none"), className="none")
        return [html.Td(none, className="r"), html.Td(className="mid-only")]
    number = [html.B(number_words(t, figure)), f" {unit_words(t, figure.unit)}"]
    return [
        html.Td(figure_passport(scene, figure, number), className="r"),
        html.Td(basis_and_period(t, figure), className="cap mid-only"),
    ]


def _quotient(scene: Scene, brand: Brand, citations: Citations) -> list[Component]:
    """Return the census industry nearest the trade, and its quotient in the brand's home."""
    dataset, t = scene.dataset, scene.t
    industry = brand.census_industry
    if industry is None or brand.home_adcode == dataset.province_adcode:
        none = html.Span(t("figure.undefined"), className="none")
        return [html.Td(className="of wide-only"), html.Td(none, className="r wide-only")]
    item = workforce.industry(dataset, brand.home_adcode, industry)
    if item.quotient is None:
        said: Component = html.Span(t("table.none"), className="none")
    else:
        words = f"{mark(item.quotient)} {ratio(item.quotient, t.lang)}"
        said = share_passport(scene, brand.home_adcode, item, citations, words)
    return [
        html.Td(t(f"census.{industry}"), className="cap r of wide-only"),
        html.Td(said, className="r q wide-only"),
    ]


def _sources(scene: Scene, brand: Brand) -> html.Td:
    sources = scene.dataset.sources_of(brand.brand_id)
    opens = sum(source.link is not None for source in sources)
    words = html.Span(scene.t("table.opens", count=opens), className="cap")
    return html.Td([f"{len(sources)} ", words], className="r wide-only")


def _empty(scene: Scene) -> html.Tr:
    words = scene.t("empty.title") + scene.t("panel.stop")
    width = sum(span for _, _, span, _ in COLUMNS)
    return html.Tr(html.Td([words, clear_link(scene)], colSpan=width, className="none"))
