"""How well is each area documented here?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands
from layers.classes.scales import scale_for
from layers.kinds.answers import numbers_of, numeric_view
from layers.kinds.brand_areas import brand_sources
from layers.kinds.figure_areas import figure_line, whole_figure
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView
from texts.numbers import plain

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.documentation"
CLASSES = 4
ANNOUNCED = "brands_total"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the distinct sources about each area and its brands, whatever the filters.

    The census, which speaks of every area, is not counted. Zero is a class of its own: nothing
    else was found here, which says nothing about the place. A number of brands that the area
    itself announced stands beside the number documented.
    """
    sources = {code: area_sources(dataset, code) for code in dataset.adcodes(state.level)}
    brands = dataset.every_brand

    def describe(code: str) -> AreaValue:
        announced = whole_figure(dataset, code, ANNOUNCED)
        words = {
            "area": area_name(dataset, code, t),
            "count": len(sources[code]),
            "brands": len(counted_brands(dataset, code, brands)),
            "announced": figure_line(dataset, t, announced),
        }
        key = "announced" if announced else "sentence" if sources[code] else "zero"
        return AreaValue(
            code, len(sources[code]), t(f"{STEM}.value", **words), t(f"{STEM}.{key}_words", **words)
        )

    found = [describe(code) for code in sources]
    scale = scale_for(
        numbers_of(found),
        state,
        plain,
        classes=CLASSES,
        whole=True,
        zero_label=t("legend.zero_class"),
    )
    every = {source for some in sources.values() for source in some}
    return numeric_view(state, t, found, scale, every, not_applicable="undefined")


def area_sources(dataset: Dataset, adcode: str) -> frozenset[str]:
    """Return the ids of the sources about an area, the areas within it and their brands."""
    codes = [adcode, *dataset.children(adcode)]
    brands = counted_brands(dataset, adcode, dataset.every_brand)
    return frozenset(
        (
            *brand_sources(dataset, brands),
            *(row.source_id for code in codes for row in dataset.area_figures_of(code)),
            *(row.source_id for code in codes for row in dataset.policies_of(code)),
        )
    )


LAYER = Layer(
    "documentation",
    build,
    everyday=("来源", "资料", "出处", "数据来源", "sources", "documentation"),
    shortlist=8,
)
