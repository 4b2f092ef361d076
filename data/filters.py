"""The conditions a visitor may put on brands: one field a filter, read wherever filters show.

A field's name is its key in addresses, its type says which values there are, its default is no
condition. The kind in its annotation says how it chooses, and how it is read, drawn and named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from data.models import AreaLevel, Brand, BrandStatus, Category, Industry, RecognitionLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from enum import StrEnum


@dataclass(frozen=True, slots=True)
class OneOf:
    """Keep brands whose `word` is among those chosen; texts name a word `<stem>.<word>`."""

    words: type[StrEnum]
    word: Callable[[Brand], StrEnum | None]
    stem: str


@dataclass(frozen=True, slots=True)
class Only:
    """Keep, when switched off, only brands for which `holds` is true."""

    holds: Callable[[Brand], bool]


@dataclass(frozen=True, slots=True)
class Inside:
    """Keep brands whose home is the chosen prefecture-level adcode or lies in it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Keep brands whose name, occupation or home holds every word of a text."""


Kind = OneOf | Only | Inside | Reading


class BrandFilter(BaseModel):
    """Hold the conditions in force; equal filters keep the same brands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rank: Annotated[
        tuple[RecognitionLevel, ...],
        OneOf(RecognitionLevel, lambda brand: brand.level, "level"),
        Field(description="Only brands at these highest stated recognition levels."),
    ] = ()
    industry: Annotated[
        tuple[Industry, ...],
        OneOf(Industry, lambda brand: brand.industry, "industry"),
        Field(description="Only brands of these trades."),
    ] = ()
    category: Annotated[
        tuple[Category, ...],
        OneOf(Category, lambda brand: brand.category, "category"),
        Field(description="Only brands of these official categories."),
    ] = ()
    within: Annotated[
        str | None, Inside(), Field(description="Only what lies in this prefecture (adcode).")
    ] = None
    wide: Annotated[
        bool,
        Only(lambda brand: brand.home_level is AreaLevel.COUNTY),
        Field(description="0 leaves out prefecture- and province-wide brands."),
    ] = True
    historical: Annotated[
        bool,
        Only(lambda brand: brand.status is not BrandStatus.HISTORICAL),
        Field(description="0 leaves out brands seen only in reports before 2015."),
    ] = True
    q: Annotated[
        str,
        Reading(),
        Field(description="Every word must occur in the brand's name, occupation or home."),
    ] = ""

    @field_validator("rank")
    @classmethod
    def _all_is_no_condition(
        cls, ranks: tuple[RecognitionLevel, ...]
    ) -> tuple[RecognitionLevel, ...]:
        return () if len(ranks) == len(RecognitionLevel) else ranks

    def in_force(self) -> Iterator[tuple[str, Kind]]:
        """Give the key and the kind of each condition that is not at its default."""
        for key, kind in FILTERS.items():
            if getattr(self, key) != type(self).model_fields[key].default:
                yield key, kind


def _kind(key: str) -> Kind:
    (kind,) = (one for one in BrandFilter.model_fields[key].metadata if isinstance(one, Kind))
    return kind


#: Every filter by its key, in the order of an address.
FILTERS = {key: _kind(key) for key in BrandFilter.model_fields}
