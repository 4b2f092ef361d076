"""Do an area's brands stand on trades that its own workforce is strong in?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from data.models import CENSUS_SOURCE
from layers.classes.palettes import sequential
from layers.kinds.answers import category_view
from layers.kinds.brand_areas import brand_sources, chosen_brands, describe_areas, no_data
from layers.kinds.wording import area_name
from layers.view import AreaValue, Layer, LayerView
from texts.numbers import plain, ratio

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from state.view_state import ViewState
    from texts import Texts

STEM = "layer.local-base"
#: From this location quotient at its home, a brand's own trade is a local base.
QUOTIENT = 1.1
ANSWERS = ("none", "some", "all")


def build(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer whether all, some or none of the chosen brands stand on a local base.

    A brand does where the location quotient of its census industry at its home is high enough.
    Brands without a census industry cannot be judged; an area with no other is no data.
    """

    def describe(code: str, brands: tuple[Brand, ...]) -> AreaValue:
        area = area_name(dataset, code, t)
        judged = {brand: base_of(dataset, brand) for brand in brands}
        known = {brand: base for brand, base in judged.items() if base is not None}
        if not known:
            return no_data(code, t(f"{STEM}.unjudged", area=area, all=len(brands)))
        standing = sum(base >= QUOTIENT for base in known.values())
        answer = ANSWERS[(standing > 0) + (standing == len(known))]
        listed = t("number.joiner").join(_brand(t, brand, base) for brand, base in known.items())
        words = {"area": area, "count": standing, "all": len(known), "brands": listed}
        label = t(f"{STEM}.answer_{answer}")
        return AreaValue(code, answer, label, t(f"{STEM}.sentence_{answer}", **words))

    labels = {answer: t(f"{STEM}.answer_{answer}") for answer in ANSWERS}
    found = describe_areas(dataset, state, t, describe)
    sources = (CENSUS_SOURCE, *brand_sources(dataset, chosen_brands(dataset, state)))
    return category_view(
        state,
        t,
        found,
        labels,
        sources,
        palette=sequential(len(ANSWERS)),
        words={"quotient": plain(QUOTIENT)},
    )


def base_of(dataset: Dataset, brand: Brand) -> float | None:
    """Return the location quotient of a brand's trade at its home, None when it has no trade."""
    if brand.census_industry is None:
        return None
    return workforce.quotient(dataset, brand.home_adcode, brand.census_industry)


def _brand(t: Texts, brand: Brand, base: float) -> str:
    return t(f"{STEM}.brand", brand=t.own(brand, "name"), ratio=ratio(base, t.lang))


LAYER = Layer(
    "local-base",
    build,
    everyday=("底子", "本地基础", "local base"),
)
