"""A brand's numbers: the one to show, large with its passport, and the others a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.counting import preferred_headcount
from data.models import BrandMetric
from views.parts.number_passport import figure_passport
from views.parts.passport import basis_and_period, number_words, period_words, unit_words
from views.parts.sections import section
from views.parts.tags import tag

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Brand, BrandFigure
    from scene.scene import Scene
    from views.parts.citations import Citations


def brand_figures(scene: Scene, brand: Brand, citations: Citations) -> html.Section:
    """Return a brand's numbers; they differ in date and basis and are never added."""
    t = scene.t
    figures = scene.dataset.figures_of(brand.brand_id)
    chief = preferred_headcount(scene.dataset, brand.brand_id)
    others = [figure for figure in figures if figure is not chief]
    parts: list[Component] = [
        html.P(t("figure.none_long"), className="cap")
        if chief is None
        else _chief(scene, chief, citations)
    ]
    if others:
        rows = [_row(scene, figure, citations) for figure in others]
        parts += [html.Div(t("figure.also"), className="cap fgs"), html.Ul(rows)]
    note = t("figure.never_added") if len(figures) > 1 else ""
    return section(t("figure.title"), *parts, note=note)


def _chief(scene: Scene, figure: BrandFigure, citations: Citations) -> html.Div:
    t = scene.t
    number = html.Span(number_words(t, figure), className="val")
    passport = [
        tag(t(f"basis.{figure.basis}")),
        html.Span(period_words(t, figure.period, figure.period_kind)),
        citations.mark(t, figure.source_id),
        html.Span(t("figure.on_map"), className="on-map"),
    ]
    return html.Div(
        [
            figure_passport(scene, figure, [number, f" {unit_words(t, figure.unit)}"]),
            html.Div(t.own(figure, "scope"), className="scope"),
            html.Div(passport, className="pp"),
        ],
        className="chief",
    )


def _row(scene: Scene, figure: BrandFigure, citations: Citations) -> html.Li:
    t = scene.t
    counted = figure.metric is not BrandMetric.EMPLOYED_PERSONS
    what = t(f"metric.{figure.metric}") + t("panel.colon") if counted else ""
    number = [number_words(t, figure), html.Small(f" {unit_words(t, figure.unit)}")]
    return html.Li(
        [
            html.Div(figure_passport(scene, figure, number), className="val"),
            html.Span(
                [
                    what + t.own(figure, "scope"),
                    html.Span(basis_and_period(t, figure), className="cap"),
                ]
            ),
            citations.mark(t, figure.source_id),
        ],
        className="fgrow",
    )
