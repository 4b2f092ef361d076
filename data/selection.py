"""Choose brands by what a visitor asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import normalize

from data.models import AreaLevel, BrandStatus

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand, Industry, RecognitionLevel


@dataclass(frozen=True)
class BrandFilter:
    """What a visitor asked for; an empty set sets no condition.

    `text`: every word must occur in the brand's name, occupation or home. `within` is an
    adcode: the home must be that area or lie in it. `wide` False leaves out prefecture- and
    province-wide brands, `historical` False those seen in old reports only.
    """

    levels: frozenset[RecognitionLevel] = field(default_factory=frozenset)
    industries: frozenset[Industry] = field(default_factory=frozenset)
    categories: frozenset[str] = field(default_factory=frozenset)
    text: str = ""
    within: str | None = None
    wide: bool = True
    historical: bool = True


def select_brands(dataset: Dataset, chosen: BrandFilter) -> tuple[Brand, ...]:
    """Return the brands that meet every condition, highest level first, then by brand_id."""
    kept = [brand for brand in dataset.brands.values() if _keeps(dataset, chosen, brand)]
    return tuple(sorted(kept, key=lambda brand: (brand.level.rank, brand.brand_id)))


def folded(text: str) -> str:
    """Return text as it is compared: full width made half, case folded, no apostrophes."""
    plain = normalize("NFKC", text).casefold()
    return plain.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")


def _keeps(dataset: Dataset, chosen: BrandFilter, brand: Brand) -> bool:
    return (
        (not chosen.levels or brand.level in chosen.levels)
        and (not chosen.industries or brand.industry in chosen.industries)
        and (not chosen.categories or brand.category in chosen.categories)
        and (chosen.wide or brand.home_level is AreaLevel.COUNTY)
        and (chosen.historical or brand.status is not BrandStatus.HISTORICAL)
        and (chosen.within is None or _lies_in(dataset, brand.home_adcode, chosen.within))
        and _reads(dataset, brand, folded(chosen.text).split())
    )


def _lies_in(dataset: Dataset, adcode: str, within: str) -> bool:
    return within == adcode or within in dataset.ancestors(adcode)


def _reads(dataset: Dataset, brand: Brand, words: list[str]) -> bool:
    if not words:
        return True
    places = [
        dataset.areas[code]
        for code in (brand.home_adcode, *dataset.ancestors(brand.home_adcode))
        if code == brand.home_adcode or code != dataset.province_adcode
    ]
    # Initials are two or three letters: as parts of words they would match nearly anything.
    initials = {key for place in places for key in (place.initials, place.initials_full)}
    names = [brand.name_zh, brand.name_en, brand.occupation_zh, brand.occupation_en]
    for place in places:
        names += [place.name_zh, place.name_en, place.short_en, place.pinyin_full]
    text = folded("\n".join(names))
    return all(word in initials or word in text for word in words)
