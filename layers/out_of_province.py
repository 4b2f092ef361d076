"""How many of an area's transfer workers are outside the province?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.models import Coverage
from data.periods import period_end
from layers.classes.scales import scale_for
from layers.kinds.answers import PERCENT, numbers_of, numeric_view
from layers.kinds.brand_areas import no_data
from layers.kinds.figure_areas import figure_words, part_figure, whole_figure
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView, Missing
from texts.numbers import percent

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import AreaFigure
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.out-of-province"
OUT, ALL = "labour_transfer_out_of_province_persons", "labour_transfer_persons"
CLASSES = 4


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the part of the transfer workers who are outside the province, 0 to 1.

    Only where one source gives both numbers for the whole area and one period; a number without
    its total makes no share and is only told.
    """
    pairs = {code: transfer_pair(dataset, code) for code in dataset.adcodes(state.level)}

    def describe(code: str) -> AreaValue:
        pair = pairs[code]
        area = area_name(dataset, code, t)
        if pair is None:
            return _alone(dataset, t, code, area)
        out, total = (figure_words(dataset, t, figure) for figure in pair)
        value = pair[0].value / pair[1].value
        sentence = t(
            f"{STEM}.sentence",
            area=area,
            share=percent(value, t.lang),
            out=out["count"],
            all=total["count"],
            period=out["period"],
        )
        text = t(f"{STEM}.value", share=percent(value, t.lang))
        return AreaValue(code, value, text, sentence, figures=pair)

    found = [describe(code) for code in pairs]
    numbers = numbers_of(found)
    used = [figure for pair in pairs.values() if pair for figure in pair]
    told = [_single(dataset, code) for code, pair in pairs.items() if pair is None]
    return numeric_view(
        state,
        t,
        found,
        scale_for(numbers, state, partial(percent, lang=t.lang), classes=CLASSES, unit=PERCENT),
        (figure.source_id for figure in (*used, *told) if figure),
        words={"stated": len(numbers), "areas": len(found)},
        unverified="no_share",
    )


def transfer_pair(dataset: Dataset, adcode: str) -> tuple[AreaFigure, AreaFigure] | None:
    """Return the newest (outside, all) pair of one source and period, None without one."""
    figures = [
        figure
        for figure in dataset.area_figures_of(adcode)
        if figure.coverage is Coverage.WHOLE_AREA and figure.period is not None
    ]
    pairs = [
        (out, total)
        for out in figures
        for total in figures
        if (out.metric, total.metric) == (OUT, ALL)
        and (out.source_id, out.period) == (total.source_id, total.period)
        and total.value
    ]
    return max(pairs, key=lambda pair: period_end(pair[0].period), default=None)


def _single(dataset: Dataset, adcode: str) -> AreaFigure | None:
    return whole_figure(dataset, adcode, OUT) or part_figure(dataset, adcode, OUT)


def _alone(dataset: Dataset, t: Texts, code: str, area: str) -> AreaValue:
    figure = _single(dataset, code)
    if figure is None:
        return no_data(code, t(f"{STEM}.none", area=area))
    partial = figure.coverage is Coverage.PART_OF_AREA
    key = f"{STEM}.partial" if partial else f"{STEM}.alone"
    sentence = t(key, area=area, **figure_words(dataset, t, figure))
    return AreaValue(code, None, "", sentence, missing=Missing.UNVERIFIED)


LAYER = Layer(
    "out-of-province",
    build,
    everyday=("省外", "外省", "出省", "outside the province"),
)
