"""Which trade are most of an area's brands in?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import industry_counts
from data.models import Industry
from data.selection import select_brands
from layers.brand_areas import brand_sources, describe_areas
from layers.categorical import category_classes, classify
from layers.view import AreaValue, Layer, LayerView
from layers.wording import area_name

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

TIED = "tied"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the industry of most brands that count in each area, or with a tie.

    Each area carries the industry's character, because eleven colours cannot be told apart.
    """
    stem = "layer.main-industry"

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        counts = industry_counts(brands)
        most = max(counts.values())
        leading = [trade for trade in Industry if counts.get(trade) == most]
        names = [t(f"industry.{trade}") for trade in leading]
        words = {"area": area_name(dataset, code, t), "count": len(brands), "most": most}
        if len(leading) > 1:
            listed = t("number.joiner").join(names)
            sentence = t(f"{stem}.sentence_tied", industries=listed, **words)
            return AreaValue(code, TIED, listed, sentence, glyph=t(f"{stem}.tied_glyph"))
        sentence = t(f"{stem}.sentence", industry=names[0], **words)
        glyph = t(f"seal.{leading[0]}")
        return AreaValue(code, leading[0].value, names[0], sentence, glyph=glyph)

    categories = [*(trade.value for trade in Industry), TIED]
    labels = [*(t(f"industry.{trade}") for trade in Industry), t(f"{stem}.tied")]
    values = classify(describe_areas(dataset, state, t, describe), categories)
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=t(f"{stem}.title"),
        method=t(f"{stem}.method"),
        unit=t(f"{stem}.unit"),
        palette="industries",
        values=values,
        classes=category_classes(values, labels),
        no_data_key="none_found",
        not_applicable_key="outside",
        note=t(f"{stem}.note"),
        sources=brand_sources(dataset, select_brands(dataset, state.brand_filter)),
    )


LAYER = Layer("main-industry", build)
