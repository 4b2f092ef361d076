"""The number to show for each thing counted about an area."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from data.models import Coverage, PeriodKind
from data.periods import period_end

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from data.models import AreaFigure

_LAST_MONTH = 12
_SUM_OF_MONEY = "yuan"


def area_facts(dataset: Dataset, adcode: str) -> Mapping[str, AreaFigure]:
    """Return the most recent whole-area figure of each metric, in the order of metrics.csv.

    Figures of a part of the area never appear, nor sums of money over part of a year, which
    must not stand beside full years. Of figures with one date the first in the file is
    taken; undated ones come last.
    """
    latest: dict[str, AreaFigure] = {}
    for figure in dataset.area_figures_of(adcode):
        if figure.coverage is not Coverage.WHOLE_AREA or is_part_year(dataset, figure):
            continue
        held = latest.get(figure.metric)
        if held is None or period_end(figure.period) > period_end(held.period):
            latest[figure.metric] = figure
    return MappingProxyType({name: latest[name] for name in dataset.metrics if name in latest})


def is_part_year(dataset: Dataset, figure: AreaFigure) -> bool:
    """Tell whether a figure is a sum of money over only the first months of a year."""
    _, month = period_end(figure.period)
    return (
        figure.period is not None
        and figure.period_kind is PeriodKind.REFERENCE
        and dataset.metrics[figure.metric].unit == _SUM_OF_MONEY
        and month < _LAST_MONTH
    )
