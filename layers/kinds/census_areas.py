"""What the layers of one census measure share: a value, a rank and the province beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import CENSUS_SOURCE
from layers.classes.numeric import competition_ranks
from layers.classes.scales import scale_for
from layers.kinds.answers import numbers_of, numeric_view
from layers.kinds.brand_areas import no_data
from layers.kinds.wording import area_name, rank_words
from layers.view import AreaValue, LayerView

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts
    from texts.numbers import Writer


def census_view(
    dataset: Dataset,
    state: ViewState,
    t: Texts,
    measure: Callable[[Dataset, str], float | None],
    write: Writer,
    *,
    unit: float = 1.0,
) -> LayerView:
    """Measure every area of the level by the 2020 census; None from `measure` is no data.

    `write` words a value, and a break between classes; `unit` is that of `scale_for`.
    """
    measured = {code: measure(dataset, code) for code in dataset.adcodes(state.level)}
    ranks = competition_ranks(measured)
    province = measure(dataset, dataset.province_adcode)
    shown = t("figure.undefined") if province is None else write(province)
    stem = f"layer.{state.layer}"

    def describe(code: str) -> AreaValue:
        value = measured[code]
        words = {"area": area_name(dataset, code, t), "province": shown}
        if value is None:
            return no_data(code, t(f"{stem}.none", **words))
        words |= {
            "value": write(value),
            "rank": rank_words(state.level, ranks[code], len(ranks), t),
        }
        return AreaValue(code, value, t(f"{stem}.value", **words), t(f"{stem}.sentence", **words))

    found = [describe(code) for code in measured]
    scale = scale_for(numbers_of(found), state, write, unit=unit)
    return numeric_view(
        state,
        t,
        found,
        scale,
        (CENSUS_SOURCE,),
        words={"province": shown},
        not_applicable="undefined",
    )
