"""The strip above the map: what the province announced, and what is documented here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.announced import announced
from views.attributes import aria
from views.parts.citations import number_mark
from views.parts.links import area_changes, turn
from views.parts.number_passport import figure_passport
from views.parts.passport import number_and_unit, number_words, period_words, unit_words

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import AreaFigure
    from scene.scene import Scene

SHOWN = ("brands_total", "brands_national", "brands_provincial", "jobs_driven")


def strip(scene: Scene) -> html.Section:
    """Show the announced figures, a rule, and how many of the brands are documented here."""
    t = scene.t
    figures = announced(scene.dataset)
    known = [figures[metric] for metric in SHOWN if metric in figures]
    parts: list[Component] = []
    if known:
        parts = [
            html.Div(t("strip.announced"), className="k who"),
            html.Dl([_figure(scene, figure) for figure in known]),
            _source(scene, known[0]),
            html.I(className="sep"),
        ]
    parts.append(_documented(scene, figures.get("brands_total")))
    return html.Section(parts, className="strip", **aria(label=t("strip.label")))


def _figure(scene: Scene, figure: AreaFigure) -> html.Div:
    t = scene.t
    unit = unit_words(t, scene.dataset.metrics[figure.metric].unit)
    number, unit = number_and_unit(t, number_words(t, figure), unit)
    said = html.Small(unit) if t.is_chinese and figure.metric in {SHOWN[0], SHOWN[-1]} else ""
    shown = figure_passport(scene, figure, [number, said])
    return html.Div([html.Dt(t(f"strip.{figure.metric}")), html.Dd(shown)])


def _source(scene: Scene, figure: AreaFigure) -> html.Span:
    """Cite the announcement; the mark leads to its entry in the province's panel."""
    t = scene.t
    source = scene.dataset.sources[figure.source_id]
    mark = turn(
        [number_mark(1), html.Span(t("strip.source"), className="sr")],
        area_changes(scene, scene.dataset.province_adcode),
        title=t.own(source, "title"),
        className="mark",
    )
    when = period_words(t, figure.period, figure.period_kind)
    words = html.Span(source.publisher, lang="zh-CN")
    return html.Span([words, " ", mark, html.Br(), when], className="cap nowrap")


def _documented(scene: Scene, total: AreaFigure | None) -> html.Div:
    t = scene.t
    here = len(scene.dataset.brands)
    of = [] if total is None else [html.Small(f" / {number_words(t, total)}")]
    count = html.Span([str(here), *of], className="v")
    head = html.Div([html.Span(t("strip.documented"), className="k"), count])
    if total is None or not total.value:
        return html.Div(head, className="here")
    width = f"{min(here / total.value, 1):.1%}"
    bar = html.Div(html.I(style={"width": width}), className="bar265", **aria(hidden="true"))
    return html.Div([head, bar], className="here")
