"""The counting rules: which brands count where, and which numbers may be added."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.models import AreaLevel, BrandMetric, Qualifier
from data.periods import period_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.dataset import Dataset
    from data.models import Basis, Brand, BrandFigure, Industry, RecognitionLevel


@dataclass(frozen=True)
class FigureSum:
    """Headcounts of one basis inside one area, with the parts they were added from.

    `periods` are the distinct periods of the parts, oldest first, None for an unknown one;
    `mixed_years` tells that they do not speak of one year.
    """

    value: int
    qualifier: Qualifier
    parts: tuple[BrandFigure, ...]
    periods: tuple[str | None, ...]
    mixed_years: bool


def home_brands(dataset: Dataset, adcode: str, brands: Iterable[Brand]) -> tuple[Brand, ...]:
    """Return the brands whose home is exactly this area."""
    return dataset.brand_index.selection(brands).at(adcode)


def wide_brands(dataset: Dataset, adcode: str, brands: Iterable[Brand]) -> tuple[Brand, ...]:
    """Return the brands of the areas above, nearest first: shown here, counted elsewhere."""
    chosen = dataset.brand_index.selection(brands)
    return tuple(brand for above in dataset.ancestors(adcode) for brand in chosen.at(above))


def counted_brands(dataset: Dataset, adcode: str, brands: Iterable[Brand]) -> tuple[Brand, ...]:
    """Return the brands that count in an area: its own and those of the areas within it."""
    return dataset.brand_index.selection(brands).within(adcode)


def areas_counting(dataset: Dataset, brand: Brand) -> tuple[str, ...]:
    """Return the adcodes of the areas a brand counts in: its home and those that hold it."""
    return (brand.home_adcode, *dataset.ancestors(brand.home_adcode))


def areas_showing(dataset: Dataset, brand: Brand) -> tuple[str, ...]:
    """Return the adcodes of the areas that show a brand but do not count it.

    Those are the counties of a prefecture-wide brand; a province-wide one is shown nowhere else.
    """
    home = brand.home_adcode
    return () if home == dataset.province_adcode else dataset.children(home)


def highest_level(brands: Iterable[Brand]) -> RecognitionLevel | None:
    """Return the highest level among the brands, None when there are none."""
    return min((brand.level for brand in brands), key=lambda level: level.rank, default=None)


def level_counts(brands: Iterable[Brand]) -> Mapping[RecognitionLevel, int]:
    """Count each brand once, at the highest level a source states for it."""
    return Counter(brand.level for brand in brands)


def industry_counts(brands: Iterable[Brand]) -> Mapping[Industry, int]:
    """Count each brand once, in its trade."""
    return Counter(brand.industry for brand in brands)


def preferred_headcount(dataset: Dataset, brand_id: str) -> BrandFigure | None:
    """Return the number of employed persons to show for a brand, None when not known."""
    for figure in dataset.figures_of(brand_id):
        if figure.preferred and figure.metric is BrandMetric.EMPLOYED_PERSONS:
            return figure
    return None


def headcount(dataset: Dataset, brands: Iterable[Brand], basis: Basis) -> FigureSum | None:
    """Add the preferred headcounts of one basis, for brands of one prefecture or county.

    None when no brand has such a headcount, and None when the brands are of more than one
    prefecture: there is no total of documented headcounts beyond a prefecture.
    """
    chosen = tuple(brands)
    if len(chosen) > 1 and not _share_a_prefecture(dataset, chosen):
        return None
    found = (preferred_headcount(dataset, brand.brand_id) for brand in chosen)
    return _add(tuple(part for part in found if part is not None and part.basis == basis))


def area_headcount(
    dataset: Dataset, adcode: str, brands: Iterable[Brand], basis: Basis
) -> FigureSum | None:
    """Add the preferred headcounts of one basis counted in an area; None for the province."""
    if dataset.areas[adcode].level is AreaLevel.PROVINCE:
        return None
    return headcount(dataset, counted_brands(dataset, adcode, brands), basis)


def _share_a_prefecture(dataset: Dataset, brands: tuple[Brand, ...]) -> bool:
    prefectures = {_prefecture(dataset, brand.home_adcode) for brand in brands}
    return len(prefectures) == 1 and None not in prefectures


def _prefecture(dataset: Dataset, adcode: str) -> str | None:
    for code in (adcode, *dataset.ancestors(adcode)):
        if dataset.areas[code].level is AreaLevel.PREFECTURE:
            return code
    return None


def _add(parts: tuple[BrandFigure, ...]) -> FigureSum | None:
    if not parts:
        return None
    return FigureSum(
        value=sum(part.value for part in parts),
        qualifier=parts[0].qualifier if len(parts) == 1 else Qualifier.ABOUT,
        parts=parts,
        periods=tuple(sorted({part.period for part in parts}, key=period_end)),
        mixed_years=len({period_end(part.period)[0] for part in parts}) > 1,
    )
