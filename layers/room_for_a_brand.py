"""In how many trades is an area's workforce strong, with no brand documented yet?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from data.counting import counted_brands, wide_brands
from data.models import CENSUS_SOURCE, CensusIndustry
from layers.kinds.answers import count_scale, numeric_view
from layers.kinds.brand_areas import brand_sources, no_data
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView
from texts.numbers import percent, plain, ratio

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.workforce import IndustryShare
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.room-for-a-brand"
#: A trade is strong from this location quotient and this share of the area's workers.
QUOTIENT, SHARE = 1.5, 0.02
NAMED = 3
#: Work that no labour-service brand can be made of.
NO_TRADE = (CensusIndustry.PUBLIC_ADMINISTRATION, CensusIndustry.INTERNATIONAL_ORGANISATIONS)


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the number of census industries that are strong but have no brand here.

    Every documented brand counts, whatever the filters, and those of the areas above as well:
    hiding a brand must not make room for one. No such industry is zero, a class of its own.
    """
    limits = {"quotient": plain(QUOTIENT), "share": percent(SHARE, t.lang)}

    def describe(code: str) -> AreaValue:
        area = area_name(dataset, code, t)
        if code not in dataset.census:
            return no_data(code, t(f"{STEM}.none", area=area))
        room = room_in(dataset, code)
        named = t("number.joiner").join(_trade(t, item) for item in room[:NAMED])
        words = {"area": area, "count": len(room), "trades": named, **limits}
        sentence = t(f"{STEM}.sentence" if room else f"{STEM}.zero", **words)
        return AreaValue(code, len(room), t(f"{STEM}.value", **words), sentence)

    found = [describe(code) for code in dataset.adcodes(state.level)]
    scale = count_scale(found, state, t("legend.zero_class"))
    sources = (CENSUS_SOURCE, *brand_sources(dataset, dataset.every_brand))
    return numeric_view(state, t, found, scale, sources, words=limits, not_applicable="undefined")


def room_in(dataset: Dataset, adcode: str) -> tuple[IndustryShare, ...]:
    """Return the strong industries of an area in which no brand is documented, strongest first."""
    everything = dataset.every_brand
    here = (
        *counted_brands(dataset, adcode, everything),
        *wide_brands(dataset, adcode, everything),
    )
    taken = {brand.census_industry for brand in here}
    strong = [
        item
        for item in workforce.profile(dataset, adcode)
        if (item.quotient or 0) >= QUOTIENT
        and (item.share or 0) >= SHARE
        and item.variable not in NO_TRADE
        and item.variable not in taken
    ]
    return tuple(sorted(strong, key=lambda item: item.quotient or 0, reverse=True))


def _trade(t: Texts, item: IndustryShare) -> str:
    times = ratio(item.quotient or 0, t.lang)
    return t(f"{STEM}.trade", trade=t(f"census.{item.variable}"), ratio=times)


LAYER = Layer(
    "room-for-a-brand",
    build,
    everyday=("潜力", "空白", "机会", "candidates", "potential", "opportunity"),
    shortlist=6,
)
