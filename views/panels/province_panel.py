"""The panel when nothing is selected: what the map is, and what it holds of what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.announced import announced
from data.counting import home_brands, level_counts
from data.models import AreaLevel, RecognitionLevel
from scene.pages import DATA
from texts.numbers import with_unit
from views.icons import level_icon
from views.panels.breadcrumb import breadcrumb
from views.parts.brand_list import brand_list, headcount_sources
from views.parts.citations import Citations
from views.parts.links import worn
from views.parts.number_passport import figure_passport
from views.parts.passport import number_words, period_words, unit_words
from views.parts.places import places
from views.parts.policies import policies_applying, policies_section
from views.parts.sections import section
from views.parts.shared import hidden_note
from views.parts.sources_list import sources_list

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import AreaFigure
    from scene.scene import Scene

ALSO_ANNOUNCED = ("jobs_driven", "ambassadors", "experts")


def province_panel(scene: Scene) -> html.Div:
    """Return the panel of the whole province."""
    t, dataset = scene.t, scene.dataset
    province = dataset.province_adcode
    wide = home_brands(dataset, province, scene.brands)
    citations = _citations(scene)
    how = [html.Li(t(f"province.how_{part}")) for part in ("missing", "level", "wide")]
    return html.Div(
        [
            breadcrumb(scene),
            html.H2(t("province.title"), id="panel-title", className="ptitle"),
            html.P(t("province.what"), className="lead"),
            _levels(scene, citations),
            *_also(scene, citations),
            section(
                t("province.prefectures"),
                places(scene, dataset.adcodes(AreaLevel.PREFECTURE)),
                *hidden_note(scene, province),
                note=t("province.documented_brands"),
            ),
            *([_wide(scene, citations)] if wide else []),
            section(t("province.how"), html.Ul(how, className="kept")),
            *policies_section(scene, province, citations),
            html.P(worn(t("data.link"), DATA.path), className="more"),
            sources_list(t, citations),
        ],
        className="panel-body",
    )


def _citations(scene: Scene) -> Citations:
    dataset, province = scene.dataset, scene.dataset.province_adcode
    wide = home_brands(dataset, province, scene.brands)
    return Citations.of(
        dataset,
        (
            *(figure.source_id for figure in announced(dataset).values()),
            *headcount_sources(dataset, wide),
            *(policy.source_id for policy in policies_applying(scene, province)),
        ),
    )


def _levels(scene: Scene, citations: Citations) -> html.Section:
    """Set announced and documented numbers side by side; they are never subtracted."""
    t = scene.t
    figures = announced(scene.dataset)
    brands = scene.dataset.every_brand
    counts = level_counts(brands)
    rows = [_level_row(scene, "brands_total", t("province.all_levels"), len(brands))]
    for level in RecognitionLevel:
        word = html.Span([level_icon(level), t(f"level.{level}")], className="lv-word")
        rows.append(_level_row(scene, f"brands_{level}", word, counts.get(level, 0)))
    head = html.Tr(
        [
            html.Th(t("province.level"), scope="col"),
            html.Th(t("strip.announced"), scope="col", className="r"),
            html.Th(t("province.documented"), scope="col", className="r"),
        ]
    )
    said: list[Component | str] = [t("province.never_subtracted")]
    if total := figures.get("brands_total"):
        when = period_words(t, total.period, total.period_kind)
        said += citations.cite(t, t("province.announced_by", when=when), total.source_id)
    return section(
        t("province.compare"),
        html.Table([html.Thead(head), html.Tbody(rows)], className="mini-table"),
        html.P(said, className="cap more"),
    )


def _level_row(scene: Scene, metric: str, name: Component | str, here: int) -> html.Tr:
    t = scene.t
    figure = announced(scene.dataset).get(metric)
    unknown = "figure.undefined" if metric.endswith("unrated") else "province.not_announced"
    shown = html.Span(t(unknown), className="none") if figure is None else figure_passport(
        scene, figure, [html.B(number_words(t, figure))]
    )  # fmt: skip
    cells = [html.Td(shown, className="r"), html.Td(html.B(str(here)), className="r")]
    return html.Tr([html.Th(name, scope="row"), *cells])


def _also(scene: Scene, citations: Citations) -> list[Component]:
    """List what else was announced, each figure on its own scale."""
    t, dataset = scene.t, scene.dataset
    found = announced(dataset)
    figures = [found[metric] for metric in ALSO_ANNOUNCED if metric in found]
    if not figures:
        return []
    lines = [_announced_line(scene, figure, citations) for figure in figures]
    return [section(t("province.also"), html.Ul(lines, className="kept"))]


def _announced_line(scene: Scene, figure: AreaFigure, citations: Citations) -> html.Li:
    t = scene.t
    unit = unit_words(t, scene.dataset.metrics[figure.metric].unit)
    when = period_words(t, figure.period, figure.period_kind)
    passport = html.Span(citations.cite(t, when, figure.source_id), className="cap")
    words = html.B(with_unit(number_words(t, figure), unit, t.lang))
    number = figure_passport(scene, figure, [words])
    return html.Li([t(f"province.{figure.metric}") + t("panel.colon"), number, " ", passport])


def _wide(scene: Scene, citations: Citations) -> html.Section:
    t = scene.t
    wide = home_brands(scene.dataset, scene.dataset.province_adcode, scene.brands)
    listed = brand_list(scene, wide, citations)
    return section(t("province.wide"), listed, note=t("province.wide_note"))
