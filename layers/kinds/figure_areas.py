"""What the layers of announced area figures share: one metric, each number with its passport."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.area_facts import area_facts, is_part_year
from data.models import Coverage
from data.periods import period_end
from layers.classes.scales import scale_for
from layers.kinds.answers import numbers_of, numeric_view
from layers.kinds.brand_areas import no_data
from layers.kinds.wording import area_name
from layers.view import AreaValue, LayerView, Missing
from texts.figures import unit_words
from texts.numbers import hedged, quantity, with_unit
from texts.periods import period_words

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import AreaFigure
    from state.view_state import ViewState
    from texts import Texts

CLASSES = 4


def figure_view(dataset: Dataset, state: ViewState, t: Texts, metric: str) -> LayerView:
    """Colour each area by its most recent figure of one metric for the whole area.

    A figure of a part of the area is named in the sentence and never coloured. Years and scopes
    differ between areas, so every sentence carries both.
    """
    facts = {code: whole_figure(dataset, code, metric) for code in dataset.adcodes(state.level)}
    parts = {code: part_figure(dataset, code, metric) for code in facts}

    def describe(code: str) -> AreaValue:
        fact, stem = facts[code] or parts[code], f"layer.{state.layer}"
        if fact is None:
            return no_data(code, t(f"{stem}.none", area=area_name(dataset, code, t)))
        words = {"area": area_name(dataset, code, t), **figure_words(dataset, t, fact)}
        if facts[code] is None:
            sentence = t(f"{stem}.partial", **words)
            return AreaValue(code, None, "", sentence, missing=Missing.UNVERIFIED)
        sentence = t(f"{stem}.sentence", **words)
        return AreaValue(code, fact.value, words["count"], sentence, figures=(fact,))

    found = [describe(code) for code in facts]
    numbers = numbers_of(found)
    province = whole_figure(dataset, dataset.province_adcode, metric)
    shown = [figure for figure in (*facts.values(), *parts.values(), province) if figure]
    return numeric_view(
        state,
        t,
        found,
        scale_for(numbers, state, partial(quantity, lang=t.lang), classes=CLASSES),
        (figure.source_id for figure in shown),
        words={
            "stated": len(numbers),
            "areas": len(found),
            "province": figure_line(dataset, t, province),
        },
        unverified="part_only",
        ranked=False,
    )


def whole_figure(dataset: Dataset, adcode: str, metric: str) -> AreaFigure | None:
    """Return the most recent figure for the whole area, None when no source has one."""
    return area_facts(dataset, adcode).get(metric)


def part_figure(dataset: Dataset, adcode: str, metric: str) -> AreaFigure | None:
    """Return the most recent figure for a part of the area, None when no source has one."""
    found = [
        figure
        for figure in dataset.area_figures_of(adcode)
        if figure.metric == metric
        and figure.coverage is Coverage.PART_OF_AREA
        and not is_part_year(dataset, figure)
    ]
    return max(found, key=lambda figure: period_end(figure.period), default=None)


def figure_words(dataset: Dataset, t: Texts, figure: AreaFigure) -> dict[str, str]:
    """Return the words of a figure: its number with hedge and unit, its period, its scope."""
    unit = unit_words(t, dataset.metrics[figure.metric].unit)
    return {
        "count": with_unit(hedged(figure.value, figure.qualifier, t.lang), unit, t.lang),
        "period": period_words(t, figure.period, figure.period_kind),
        "scope": t.own(figure, "scope"),
    }


def figure_line(dataset: Dataset, t: Texts, figure: AreaFigure | None) -> str:
    """Write a figure and its period in one piece, or that none is stated."""
    if figure is None:
        return t("figure.none")
    words = figure_words(dataset, t, figure)
    return t("figure.dated", count=words["count"], period=words["period"])
