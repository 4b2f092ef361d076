"""The list: one row a brand, a passport beside each headcount, and no total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from data import workforce
from data.counting import preferred_headcount
from texts.numbers import mark, ratio
from views.attributes import aria
from views.parts.badges import level_badge, seal
from views.parts.links import brand_href, clear_link
from views.parts.names import place_name, place_path
from views.parts.passport import basis_and_period, number_words, unit_words
from views.parts.tags import doubt_tags, wide_tag

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Brand
    from views.scene import Scene

#: Each column: its key, how many cells it spans, its class.
COLUMNS = (
    ("brand", 1, ""),
    ("level", 1, ""),
    ("place", 1, ""),
    ("headcount", 1, "r"),
    ("passport", 1, "mid-only"),
    ("quotient", 2, "r wide-only"),
    ("sources", 1, "r wide-only"),
)


def brand_table(scene: Scene) -> html.Div:
    """Return the table of the brands that the filter keeps, in their order."""
    t = scene.t
    heads = [
        html.Th(t(f"table.{key}"), scope="col", colSpan=span, className=css)
        for key, span, css in COLUMNS
    ]
    rows = [_row(scene, brand) for brand in scene.brands] or [_empty(scene)]
    caption = html.Caption(t("table.caption", count=len(scene.brands)), className="sr")
    table = html.Table([caption, html.Thead(html.Tr(heads)), html.Tbody(rows)], className="tbl")
    return html.Div(
        table, className="tablewrap", tabIndex=0, role="region",
        **aria(label=t("table.label")),
    )  # fmt: skip


def _row(scene: Scene, brand: Brand) -> html.Tr:
    t = scene.t
    chosen = brand.brand_id == scene.state.brand
    link = dcc.Link(t.own(brand, "name"), href=brand_href(scene, brand))
    shown = html.Span(link, className="nm", **(aria(current="true") if chosen else {}))
    words = html.Div([shown, *doubt_tags(t, brand)], className="tags grow")
    cells = [
        html.Th(html.Div([seal(t, brand.industry), words], className="row"), scope="row"),
        html.Td(level_badge(t, brand)),
        _place(scene, brand),
        *_headcount(scene, brand),
        *_quotient(scene, brand),
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
    number = html.B(number_words(t, figure))
    unit = f" {unit_words(t, figure.unit)}"
    return [
        html.Td([number, unit], className="r", title=t.own(figure, "scope")),
        html.Td(basis_and_period(t, figure), className="cap mid-only"),
    ]


def _quotient(scene: Scene, brand: Brand) -> list[Component]:
    """Return the census industry nearest the trade, and its quotient in the brand's home."""
    dataset, t = scene.dataset, scene.t
    industry = brand.census_industry
    if industry is None or brand.home_adcode == dataset.province_adcode:
        none = html.Span(t("figure.undefined"), className="none")
        return [html.Td(className="of wide-only"), html.Td(none, className="r wide-only")]
    value = workforce.quotient(dataset, brand.home_adcode, industry)
    said = t("table.none") if value is None else f"{mark(value)} {ratio(value, t.lang)}"
    return [
        html.Td(t(f"census.{industry}"), className="cap r of wide-only"),
        html.Td(html.B(said), className="r wide-only"),
    ]


def _sources(scene: Scene, brand: Brand) -> html.Td:
    sources = scene.dataset.sources_of(brand.brand_id)
    opens = sum(source.link is not None for source in sources)
    words = html.Span(scene.t("table.opens", count=opens), className="cap")
    return html.Td([f"{len(sources)} ", words], className="r wide-only")


def _empty(scene: Scene) -> html.Tr:
    words = scene.t("empty.title") + scene.t("panel.stop")
    width = sum(span for _, span, _ in COLUMNS)
    return html.Tr(html.Td([words, clear_link(scene)], colSpan=width, className="none"))
