"""The few facts at the head of an area's panel, each with its period and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.area_facts import area_facts
from data.models import CENSUS_SOURCE
from texts.numbers import quantity, with_unit
from views.parts.number_passport import census_passport, figure_passport
from views.parts.passport import number_and_unit, number_words, period_words, unit_words

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import AreaFigure
    from scene.scene import Scene
    from texts import Texts
    from views.parts.citations import Citations

#: What is most worth saying of an area, best first.
PRIORITY = (
    "labour_transfer_out_of_county_persons",
    "labour_income_yuan",
    "labour_transfer_persons",
    "labour_transfer_out_of_province_persons",
    "brands_total",
    "jobs_driven",
    "labour_transfer_new_persons",
    "rural_labour_force_persons",
    "industrial_park_jobs",
    "workshop_jobs",
    "trained_persons",
    "trained_person_times",
    "monthly_income_yuan",
)
SHOWN = 2


def chosen_facts(scene: Scene, adcode: str) -> tuple[AreaFigure, ...]:
    """Return the whole-area figures to show beside the population, at most two."""
    found = area_facts(scene.dataset, adcode)
    return tuple(found[metric] for metric in PRIORITY if metric in found)[:SHOWN]


def fact_sources(scene: Scene, adcode: str) -> tuple[str, ...]:
    """Return the source ids that `facts` cites, in its order."""
    return (CENSUS_SOURCE, *(figure.source_id for figure in chosen_facts(scene, adcode)))


def facts(scene: Scene, adcode: str, citations: Citations) -> list[Component]:
    """Show the population of 2020 and the chosen figures, and what each figure counts."""
    t = scene.t
    chosen = chosen_facts(scene, adcode)
    row = scene.dataset.census.get(adcode)
    population = [] if row is None else [_population(scene, row.population, citations)]
    shown = [*population, *(_figure(scene, figure, citations) for figure in chosen)]
    if not shown:
        return []
    scopes = [
        html.Li(_label(scene, figure) + t("panel.colon") + t.own(figure, "scope"))
        for figure in chosen
    ]
    below = [html.Ul(scopes, className="scopes cap")] if scopes else []
    return [html.Dl(shown, className="facts"), *below]


def _population(scene: Scene, persons: int, citations: Citations) -> html.Div:
    t = scene.t
    label, unit = t("facts.population"), unit_words(t, "persons")
    number = quantity(persons, t.lang)
    lines = (("value", with_unit(f"{persons:,}", unit, t.lang)), ("counts", t("facts.counts")))
    shown = census_passport(
        scene,
        _large(t, number_and_unit(t, number, unit)),
        lines,
        citations,
        sample=False,
    )
    return _fact(label, shown, citations.cite(t, t("facts.census"), CENSUS_SOURCE))


def _figure(scene: Scene, figure: AreaFigure, citations: Citations) -> html.Div:
    t = scene.t
    unit = unit_words(t, scene.dataset.metrics[figure.metric].unit)
    when = period_words(t, figure.period, figure.period_kind)
    number = _large(t, number_and_unit(t, number_words(t, figure), unit))
    shown = figure_passport(scene, figure, number)
    return _fact(_label(scene, figure), shown, citations.cite(t, when, figure.source_id))


def _label(scene: Scene, figure: AreaFigure) -> str:
    return scene.t.own(scene.dataset.metrics[figure.metric], "label")


def _large(t: Texts, number: tuple[str, str]) -> list[Component | str]:
    return [number[0], "" if t.is_chinese else " ", html.Small(number[1])]


def _fact(label: str, number: Component, below: list[Component | str]) -> html.Div:
    return html.Div([html.Dt(label), html.Dd(number), html.Dd(below, className="cap")])
