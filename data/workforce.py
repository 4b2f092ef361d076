"""What an area's own workforce does, from the long form (about 10 %) of the 2020 census.

Numbers are shares and location quotients; counts are of the sample and must say so. A variable
is an industry by its own name ("mining") or an occupation behind "occ-" ("occ-service").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.models import CensusIndustry, CensusOccupation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from data.models import CensusRow

OCCUPATION = "occ-"


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


def industries() -> tuple[CensusIndustry, ...]:
    """Return the 20 census industries in their printed order."""
    return tuple(CensusIndustry)


def occupations() -> tuple[str, ...]:
    """Return the 7 census occupations as variables, in their printed order."""
    return tuple(OCCUPATION + name for name in CensusOccupation)


def variables() -> tuple[str, ...]:
    """Return every variable: the industries, then the occupations."""
    return (*(name.value for name in industries()), *occupations())


def sample_total(dataset: Dataset, adcode: str) -> int | None:
    """Return the employed persons in the sample of an area, None when it has no census row."""
    row = dataset.census.get(adcode)
    return None if row is None else row.employed_sample_total


def share(dataset: Dataset, adcode: str, variable: str) -> float | None:
    """Return a variable's part of an area's employed sample, from 0 to 1; None if missing.

    An empty cell is zero where the printed cells of its kind already add up to the printed
    total. Raises `KeyError` for an unknown variable.
    """
    row = dataset.census.get(adcode)
    if row is None or not row.employed_sample_total:
        return None
    counts, name = _counts(row, variable)
    count = counts[name]
    if count is None:
        printed = sum(number or 0 for number in counts.values())
        return 0.0 if printed == row.employed_sample_total else None
    return count / row.employed_sample_total


def province_share(dataset: Dataset, variable: str) -> float:
    """Return a variable's part of the province's employed sample; 0 where the census has none."""
    return share(dataset, dataset.province_adcode, variable) or 0.0


def quotient(dataset: Dataset, adcode: str, variable: str) -> float | None:
    """Return a variable's location quotient: the area's share over the province's share."""
    here = share(dataset, adcode, variable)
    province = share(dataset, dataset.province_adcode, variable)
    return here / province if here is not None and province else None


def diversity(dataset: Dataset, adcode: str) -> float | None:
    """Return how often two workers picked at random are in different industries, 0 to 1.

    It is one minus the sum of the squared industry shares; None where a share is missing.
    """
    shares = [share(dataset, adcode, name) for name in industries()]
    known = [part for part in shares if part is not None]
    return 1 - sum(part**2 for part in known) if len(known) == len(shares) else None


def industry(dataset: Dataset, adcode: str, variable: CensusIndustry) -> IndustryShare:
    """Return one industry in an area; nothing is known of it when the area has no census row."""
    row = dataset.census.get(adcode)
    return IndustryShare(
        variable=variable,
        sample=None if row is None else row.employed_ind[variable],
        share=share(dataset, adcode, variable),
        quotient=quotient(dataset, adcode, variable),
    )


def profile(dataset: Dataset, adcode: str) -> tuple[IndustryShare, ...]:
    """Return an area's industries by falling share, those without a number last.

    Empty when the area has no census row.
    """
    row = dataset.census.get(adcode)
    if row is None:
        return ()
    shares = [industry(dataset, adcode, variable) for variable in industries()]
    return tuple(
        sorted(shares, key=lambda item: -1.0 if item.share is None else item.share, reverse=True)
    )


def _counts(row: CensusRow, variable: str) -> tuple[Mapping[str, int | None], str]:
    if variable.startswith(OCCUPATION):
        return row.employed_occ, variable.removeprefix(OCCUPATION)
    return row.employed_ind, variable
