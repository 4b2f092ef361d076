"""Which trade are most of an area's brands in?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import industry_counts
from data.models import Industry
from layers.classes.leading import TIED, leading
from layers.kinds.answers import category_view
from layers.kinds.brand_areas import brand_sources, chosen_brands, describe_areas
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.main-industry"


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer with the industry of most brands that count in each area, or with a tie.

    Each area carries the industry's character, because eleven colours cannot be told apart.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        counts = {trade.value: n for trade, n in industry_counts(brands).items()}
        trades = leading(counts, [trade.value for trade in Industry])
        names = [t(f"industry.{trade}") for trade in trades]
        words = {
            "area": area_name(dataset, code, t),
            "count": len(brands),
            "most": max(counts.values()),
        }
        if len(trades) > 1:
            listed = t("number.joiner").join(names)
            sentence = t(f"{STEM}.sentence_tied", industries=listed, **words)
            return AreaValue(code, TIED, listed, sentence, glyph=t(f"{STEM}.tied_glyph"))
        sentence = t(f"{STEM}.sentence", industry=names[0], **words)
        glyph = t(f"seal.{trades[0]}")
        return AreaValue(code, trades[0], names[0], sentence, glyph=glyph)

    labels = {trade.value: t(f"industry.{trade}") for trade in Industry}
    labels[TIED] = t(f"{STEM}.tied")
    found = describe_areas(dataset, state, t, describe)
    sources = brand_sources(dataset, chosen_brands(dataset, state))
    return category_view(state, t, found, labels, sources, palette="industries")


LAYER = Layer(
    "main-industry",
    build,
    everyday=("主要行业", "主导产业", "main industry", "main trade"),
    shortlist=3,
)
