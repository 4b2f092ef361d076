"""Choose brands by what a visitor asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from data.brand_index import Selection
    from data.dataset import Dataset
    from data.filters import BrandFilter


def select_brands(dataset: Dataset, chosen: BrandFilter) -> Selection:
    """Return the brands that meet every condition, highest level first, then by brand_id."""
    return dataset.brand_index.select(chosen)


def folded(text: str) -> str:
    """Return text as it is compared: full width made half, case folded, no apostrophes."""
    plain = normalize("NFKC", text).casefold()
    return plain.replace("'", "").replace("\N{RIGHT SINGLE QUOTATION MARK}", "")
