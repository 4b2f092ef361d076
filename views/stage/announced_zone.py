"""The figures that stand on every stage: what the province announced, what is documented here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.announced import announced
from texts.figures import number_words, unit_words
from texts.periods import period_words

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import AreaFigure
    from texts import Texts

#: The first is the largest, the last a number of another kind, cumulative.
SHOWN = ("brands_total", "brands_national", "brands_provincial", "jobs_driven")


@dataclass(frozen=True, slots=True)
class Headline:
    """Hold one announced figure: its metric, number, unit ("" for none), and what it counts."""

    metric: str
    number: str
    unit: str
    counts: str


@dataclass(frozen=True, slots=True)
class Zone:
    """Hold the announced figures with one passport, and the brands documented here.

    `part` is the documented part of the announced brands in percent, 0 where none is announced.
    """

    figures: tuple[Headline, ...]
    publisher: str
    period: str
    documented: int
    total: str
    part: float


def zone_of(dataset: Dataset, t: Texts) -> Zone:
    """Return the figures of a release; those that were not announced are left out."""
    found = announced(dataset)
    known = [found[metric] for metric in SHOWN if metric in found]
    total, first = found.get(SHOWN[0]), known[0] if known else None
    here = len(dataset.brands)
    return Zone(
        figures=tuple(_headline(dataset, t, figure) for figure in known),
        publisher=dataset.sources[first.source_id].publisher if first else "",
        period=period_words(t, first.period, first.period_kind) if first else "",
        documented=here,
        total=number_words(t, total) if total else "",
        part=round(min(100 * here / total.value, 100), 1) if total and total.value else 0.0,
    )


def _headline(dataset: Dataset, t: Texts, figure: AreaFigure) -> Headline:
    unit = unit_words(t, dataset.metrics[figure.metric].unit)
    wanted = figure.metric in {SHOWN[0], SHOWN[-1]} and t.is_chinese
    return Headline(
        metric=figure.metric,
        number=number_words(t, figure),
        unit=unit if wanted else "",
        counts=t(f"strip.{figure.metric}"),
    )
