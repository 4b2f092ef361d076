"""What the brand layers share: which brands count where, and areas without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands
from data.selection import select_brands
from layers.kinds.wording import area_name
from layers.view import AreaValue, Missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts


def chosen_brands(dataset: Dataset, state: ViewState) -> tuple[Brand, ...]:
    """Return the brands the visitor's filters keep."""
    return select_brands(dataset, state.brand_filter)


def describe_areas(
    dataset: Dataset,
    state: ViewState,
    t: Texts,
    describe: Callable[[str, tuple[Brand, ...]], AreaValue],
    **words: object,
) -> tuple[AreaValue, ...]:
    """Describe each area of the level that counts at least one of the chosen brands.

    The others are no data (none found yet) or, outside the chosen prefecture, not applicable.
    """
    chosen = chosen_brands(dataset, state)
    values = []
    for code in dataset.adcodes(state.level):
        brands = counted_brands(dataset, code, chosen)
        values.append(
            describe(code, brands) if brands else absent(dataset, state, t, code, **words)
        )
    return tuple(values)


def absent(dataset: Dataset, state: ViewState, t: Texts, code: str, **words: object) -> AreaValue:
    """Say why an area shows no brand; never that it has none."""
    stem = f"layer.{state.layer}"
    name = area_name(dataset, code, t)
    if state.within is not None and state.within not in (code, *dataset.ancestors(code)):
        sentence = t(f"{stem}.outside", area=name)
        return AreaValue(code, None, "", sentence, missing=Missing.NOT_APPLICABLE)
    key = f"{stem}.none_filtered" if state.is_filtered else f"{stem}.none"
    return no_data(code, t(key, area=name, **words))


def no_data(code: str, sentence: str) -> AreaValue:
    """Return an area without a value, and the sentence that says why."""
    return AreaValue(code, None, "", sentence, missing=Missing.NO_DATA)


def brand_names(brands: Iterable[Brand], t: Texts) -> str:
    """List the names of brands in a sentence."""
    return t("number.joiner").join(t.own(brand, "name") for brand in brands)


def brand_sources(dataset: Dataset, brands: Iterable[Brand]) -> tuple[str, ...]:
    """Return the ids of the sources the brands are known from, sorted."""
    rows = (row for brand in brands for row in dataset.citations_of(brand.brand_id))
    return tuple(sorted({row.source_id for row in rows}))


def level_sources(brands: Iterable[Brand]) -> tuple[str, ...]:
    """Return the ids of the sources that state the brands' levels, sorted."""
    return tuple(sorted({brand.level_source_id for brand in brands if brand.level_source_id}))
