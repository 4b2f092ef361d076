"""Where does a census industry employ more people than in the province as a whole?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from layers.numeric import Scale, legend_classes, place
from layers.view import Layer, LayerView
from layers.workforce import DEFAULT_INDUSTRY, SOURCES, area_values, industries
from texts.numbers import plain

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

#: Even steps of proportion on both sides of 1, the province.
BREAKS = (0.5, 0.75, 0.9, 1.1, 1.33, 2.0)


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the area's share of workers in the industry over the province's share.

    Census 2020 long form, a 10 % sample. Not applicable where the province has no workers in
    the industry, no data where the census prints none for the area.
    """
    scale = Scale(BREAKS, plain, zero_label=t("legend.zero_class"))
    values = place(area_values(dataset, state, t, workforce.quotient), scale)
    industry = t(f"census.{state.variable or DEFAULT_INDUSTRY}")
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=t("layer.location-quotient.title", variable=industry),
        method=t("layer.location-quotient.method"),
        unit=t("layer.location-quotient.unit"),
        palette="diverging_7",
        values=values,
        classes=legend_classes(values, scale),
        breaks=tuple(plain(cut) for cut in BREAKS),
        note=t("layer.location-quotient.note"),
        sources=SOURCES,
        no_data_key="no_data",
        not_applicable_key="undefined",
    )


LAYER = Layer("location-quotient", build, industries)
