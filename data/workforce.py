"""What an area's own workforce does, from the long form (about 10 %) of the 2020 census.

Numbers are shares and location quotients; counts are of the sample and must say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.models import CensusIndustry

if TYPE_CHECKING:
    from data.dataset import Dataset


@dataclass(frozen=True)
class IndustryShare:
    """One industry in an area; None where the census prints no number.

    `sample` is a count of the 10 % sample, `share` a part of one, `quotient` the share
    divided by the province's share.
    """

    variable: CensusIndustry
    sample: int | None
    share: float | None
    quotient: float | None


def variables() -> tuple[CensusIndustry, ...]:
    """Return the 20 census industries in their printed order."""
    return tuple(CensusIndustry)


def sample_total(dataset: Dataset, adcode: str) -> int | None:
    """Return the employed persons in the sample of an area, None when it has no census row."""
    row = dataset.census.get(adcode)
    return None if row is None else row.employed_sample_total


def share(dataset: Dataset, adcode: str, variable: str) -> float | None:
    """Return an industry's part of an area's employed sample, from 0 to 1; None if missing.

    An empty cell is zero where the printed industries already add up to the printed total.
    """
    row = dataset.census.get(adcode)
    if row is None or not row.employed_sample_total:
        return None
    count = row.employed_ind[variable]
    if count is None:
        printed = sum(number or 0 for number in row.employed_ind.values())
        return 0.0 if printed == row.employed_sample_total else None
    return count / row.employed_sample_total


def quotient(dataset: Dataset, adcode: str, variable: str) -> float | None:
    """Return an industry's location quotient: the area's share over the province's share."""
    here = share(dataset, adcode, variable)
    province = share(dataset, dataset.province_adcode, variable)
    return here / province if here is not None and province else None


def profile(dataset: Dataset, adcode: str) -> tuple[IndustryShare, ...]:
    """Return an area's industries by falling share, those without a number last.

    Empty when the area has no census row.
    """
    row = dataset.census.get(adcode)
    if row is None:
        return ()
    shares = [
        IndustryShare(
            variable=variable,
            sample=row.employed_ind[variable],
            share=share(dataset, adcode, variable),
            quotient=quotient(dataset, adcode, variable),
        )
        for variable in variables()
    ]
    return tuple(
        sorted(shares, key=lambda item: -1.0 if item.share is None else item.share, reverse=True)
    )
