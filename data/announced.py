"""What the province itself announced about its brands, apart from what is documented here."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from data.models import Coverage, SourceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from data.models import AreaFigure


def announced(dataset: Dataset) -> Mapping[str, AreaFigure]:
    """Return the province's announced figures by metric, from the source of kind "seed".

    `jobs_driven` is cumulative: it shares no scale with headcounts of brands. Empty when the
    tables hold no announcement; a metric that was not announced is absent.
    """
    return MappingProxyType(
        {
            figure.metric: figure
            for figure in dataset.area_figures_of(dataset.province_adcode)
            if dataset.sources[figure.source_id].kind is SourceKind.SEED
            and figure.coverage is Coverage.WHOLE_AREA
        }
    )
