"""Choose brands by what a visitor asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from data.brand_index import Selection
    from data.dataset import Dataset
    from data.models import Industry, RecognitionLevel


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


def select_brands(dataset: Dataset, chosen: BrandFilter) -> Selection:
    """Return the brands that meet every condition, highest level first, then by brand_id."""
    return dataset.brand_index.select(chosen)


def folded(text: str) -> str:
    """Return text as it is compared: full width made half, case folded, no apostrophes."""
    plain = normalize("NFKC", text).casefold()
    return plain.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
