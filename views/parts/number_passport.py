"""The passport of a number: the number opens to what it is, what it counts and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from data.models import CENSUS_SOURCE, BrandFigure
from texts.numbers import hedged, quantity, with_unit
from views.parts.passport import number_words, period_words, unit_words
from views.parts.source_lines import citation, source_about, source_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dash.development.base_component import Component

    from data.counting import FigureSum
    from data.models import AreaFigure, PeriodKind
    from scene.scene import Scene
    from texts import Texts
    from views.parts.citations import Citations

    Words = list[Any]
    Line = tuple[str, str]


def passport(
    scene: Scene,
    shown: Words,
    lines: Iterable[Line],
    source_ids: Iterable[str],
    more: Iterable[Component] = (),
) -> html.Details:
    """Return a number that opens to lines, each a key under `card.` with its words, and sources.

    `more` stands between the lines and the sources: the parts of a sum. Lines without words are
    left out.
    """
    said = [(key, words) for key, words in lines if words]
    listed = [
        part for key, words in said for part in (html.Dt(scene.t(f"card.{key}")), html.Dd(words))
    ]
    cited = [_source(scene, source_id) for source_id in dict.fromkeys(source_ids)]
    return html.Details(
        [
            html.Summary(shown, title=scene.t("card.open")),
            html.Div([html.Dl(listed), *more, *cited], className="pp-card"),
        ],
        className="passport",
        key="|".join(words for _, words in said),
    )


def figure_passport(scene: Scene, figure: BrandFigure | AreaFigure, shown: Words) -> html.Details:
    """Return a stated figure with its passport."""
    t = scene.t
    about = _brand_lines if isinstance(figure, BrandFigure) else _area_lines
    unit, lines = about(scene, figure)  # type: ignore[arg-type]  # chosen by the same type
    return passport(
        scene,
        shown,
        (
            ("value", with_unit(number_words(t, figure), unit, t.lang)),
            ("qualifier", t(f"qualifier.{figure.qualifier}")),
            ("period", _period(t, figure.period, figure.period_kind)),
            ("counts", t.own(figure, "scope")),
            *lines,
        ),
        (figure.source_id,),
    )


def sum_passport(scene: Scene, total: FigureSum, shown: Words) -> html.Details:
    """Return a sum inside one area with its parts, each with a passport of its own."""
    t = scene.t
    if len(total.parts) == 1:
        return figure_passport(scene, total.parts[0], shown)
    number = hedged(total.value, total.qualifier, t.lang)
    years = t("number.joiner").join(
        period or t("number.unknown_period") for period in total.periods
    )
    unit = unit_words(t, total.parts[0].unit)
    lines = (
        ("value", with_unit(number, unit, t.lang)),
        ("qualifier", t("qualifier.sum")),
        ("period", t("card.mixed", years=years) if total.mixed_years else years),
        ("basis", t(f"basis_long.{total.parts[0].basis}")),
    )
    parts = html.Ul([_part(scene, part) for part in total.parts], className="parts")
    return passport(scene, shown, lines, (), [html.B(t("card.parts")), parts])


def plain_passport(
    scene: Scene, shown: Words, lines: Iterable[Line], source: Words
) -> html.Details:
    """Return a number with a passport of few elements, for tables that have one in each row.

    Its lines are one text. `source` says where the number comes from, in brief: how to cite it
    stands in the list of sources that its marks lead to.
    """
    said = "\n".join(
        f"{scene.t(f'card.{key}')}{scene.t('panel.colon')}{words}" for key, words in lines if words
    )
    card = [html.P(said, className="pp-lines"), html.P([scene.t("card.source"), *source])]
    return html.Details(
        [html.Summary(shown, title=scene.t("card.open")), html.Div(card, className="pp-card")],
        className="passport",
        key=said,
    )


def census_passport(
    scene: Scene, shown: Words, lines: Iterable[Line], citations: Citations, *, sample: bool
) -> html.Details:
    """Return a number of the 2020 census; `sample` says that it comes from the 10 % long form."""
    t, census = scene.t, scene.dataset.sources[CENSUS_SOURCE]
    known = (
        ("period", t("card.census_day")),
        ("basis", t("card.long_form" if sample else "card.full_count")),
        ("coverage", t("coverage.whole_area")),
    )
    source = [source_title(t, census), " ", citations.mark(t, CENSUS_SOURCE)]
    return plain_passport(scene, shown, (*lines, *known), source)


def sample_words(t: Texts, count: int | None, total: int | None) -> str:
    """Say how many of the sample a share is; empty when the census prints no number."""
    if count is None or total is None:
        return ""
    return t("card.sample_of", count=quantity(count, t.lang), total=quantity(total, t.lang))


def _part(scene: Scene, part: BrandFigure) -> html.Li:
    t = scene.t
    number = with_unit(number_words(t, part), unit_words(t, part.unit), t.lang)
    name = t.own(scene.dataset.brands[part.brand_id], "name")
    return html.Li([html.Span(name), figure_passport(scene, part, [number])])


def _brand_lines(scene: Scene, figure: BrandFigure) -> tuple[str, tuple[Line, ...]]:
    t = scene.t
    basis = t(f"basis_long.{figure.basis}")
    return unit_words(t, figure.unit), (
        ("metric", t(f"metric_long.{figure.metric}")),
        ("basis", basis),
    )


def _area_lines(scene: Scene, figure: AreaFigure) -> tuple[str, tuple[Line, ...]]:
    t, metric = scene.t, scene.dataset.metrics[figure.metric]
    return unit_words(t, metric.unit), (
        ("metric", t.own(metric, "label")),
        ("coverage", t(f"coverage.{figure.coverage}")),
    )


def _period(t: Texts, period: str | None, kind: PeriodKind | None) -> str:
    words = period_words(t, period, kind)
    if period is None or kind is None:
        return words
    return f"{words}{t('panel.dot')}{t(f'period_kind.{kind}')}"


def _source(scene: Scene, source_id: str) -> html.Div:
    t, source = scene.t, scene.dataset.sources[source_id]
    note = [html.P(source.note, lang="zh-CN")] if source.note else []
    return html.Div(
        [
            html.P([html.B(t("card.source")), source_title(t, source)]),
            html.P(source_about(t, source)),
            *note,
            *citation(t, source),
        ],
        className="pp-source",
    )
