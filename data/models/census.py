"""Rows of the 2020 census, by area and by column."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, model_validator

from data.models.record import Adcode, Count, Flag, Label, Line, Name, Number, Percent, Record, Word
from data.models.vocabulary import AreaLevel, CensusIndustry, CensusOccupation

#: The source id of the census's tables.
CENSUS_SOURCE = "census-2020-county"
_GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "employed_occ": tuple(str(occupation) for occupation in CensusOccupation),
        "employed_ind": tuple(str(industry) for industry in CensusIndustry),
    }
)

Counts = Annotated[Mapping[str, Count | None], AfterValidator(MappingProxyType)]


class CensusRow(Record):
    """An area in the 2020 census: full counts, and employment from the 10 % long form.

    `employed_occ` and `employed_ind` map the column name after that prefix to a count of the
    sample; None repeats an empty cell of the printed sheet. Use shares, not counts times ten.
    """

    adcode: Adcode
    name_zh: Word
    level: AreaLevel
    population: Count
    population_male: Count
    population_female: Count
    urban_population: Count
    rural_population: Count
    minority_share_pct: Percent
    age_0_14_pct: Percent
    age_15_64_pct: Percent
    age_65_pct: Percent
    hukou_elsewhere_same_county: Count | None
    hukou_elsewhere_same_province: Count | None
    hukou_elsewhere_other_province: Count | None
    mean_schooling_years: Number
    employed_sample_total: Count
    employed_occ: Counts
    employed_ind: Counts
    longform_population_15plus: Count
    code_published: Adcode
    code_note: Line | None

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Return the column names of the table, the two groups spelled out."""
        return tuple(
            column
            for field in cls.model_fields
            for column in (
                [f"{field}_{name}" for name in _GROUPS[field]] if field in _GROUPS else [field]
            )
        )

    @model_validator(mode="before")
    @classmethod
    def _gather_groups(cls, cells: dict[str, object]) -> dict[str, object]:
        if any(group in cells for group in _GROUPS):
            return cells
        rest = dict(cells)
        gathered = {
            group: {name: rest.pop(f"{group}_{name}", None) for name in names}
            for group, names in _GROUPS.items()
        }
        return rest | gathered

    def count(self, column: str) -> float | None:
        """Return the cell of a column by its name in the file; None repeats an empty cell."""
        for group in _GROUPS:
            if column.startswith(f"{group}_"):
                counts: Mapping[str, int | None] = getattr(self, group)
                return counts[column.removeprefix(f"{group}_")]
        value: float | None = getattr(self, column)
        return value


class CensusColumn(Record):
    """A census column: its printed name, unit, whether it is a sample and whether it adds up."""

    column: Name
    source_column: Label
    unit: Word
    basis: Label
    additive: Flag
    table: Label
