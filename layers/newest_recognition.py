"""In which year was the newest brand of each area recognised or taken up?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from layers.classes.scales import scale_for
from layers.kinds.answers import numbers_of, numeric_view
from layers.kinds.brand_areas import (
    brand_names,
    brand_sources,
    chosen_brands,
    describe_areas,
    no_data,
)
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView
from texts.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.dataset import Dataset
    from data.models import Brand
    from layers.classes.numeric import Scale
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.newest-recognition"
MOST_YEARS = 6


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the latest year a source gives for a chosen brand's recognition or start.

    Few sources give a year: an area whose brands have none is no data.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        year = max((brand.recognised_year or 0 for brand in brands), default=0)
        newest = [brand for brand in brands if year and brand.recognised_year == year]
        words = {
            "area": area_name(dataset, code, t),
            "year": year,
            "brands": brand_names(newest, t),
            "all": len(brands),
        }
        if not newest:
            return no_data(code, t(f"{STEM}.unstated", **words))
        return AreaValue(code, year, t(f"{STEM}.value", **words), t(f"{STEM}.sentence", **words))

    found = describe_areas(dataset, state, t, describe)
    chosen = chosen_brands(dataset, state)
    dated = [brand for brand in chosen if brand.recognised_year]
    words = {"stated": len(dated), "brands": len(chosen)}
    scale = _year_scale(numbers_of(found), state)
    sources = brand_sources(dataset, dated)
    return numeric_view(state, t, found, scale, sources, words=words, no_data="no_year")


def _year_scale(years: Sequence[float], state: ViewState) -> Scale:
    """Give each year a class of its own while there are few, unless the visitor chose classes."""
    distinct = sorted(set(years))
    few = len(distinct) <= MOST_YEARS
    own = tuple(distinct[1:]) if few else ()
    scale = scale_for(years, state, plain, whole=True, own=own)
    return replace(scale, first=int(distinct[0])) if distinct else scale


LAYER = Layer(
    "newest-recognition",
    build,
    everyday=("最新", "年份", "最近认定", "newest", "latest"),
)
