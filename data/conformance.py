"""How the site meets each item of the accessibility standards, as its statement says it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER = Path(__file__).parent / "standards"


class Conformance(StrEnum):
    """What the statement claims for an item."""

    SUPPORTS = "supports"
    PARTIAL = "partial"
    NOT_APPLICABLE = "not_applicable"


class Principle(StrEnum):
    """One of the four principles both standards are arranged by."""

    PERCEIVABLE = "perceivable"
    OPERABLE = "operable"
    UNDERSTANDABLE = "understandable"
    COMPATIBLE = "compatible"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion of WCAG 2.2, such as 1.4.3 at level "AA", and how it is met."""

    number: str
    level: str
    name_zh: str
    name_en: str
    conformance: Conformance
    how_zh: str
    how_en: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject of GB/T 37668-2019 and the WCAG criteria that speak of the same."""

    principle: Principle
    name_zh: str
    name_en: str
    criteria: tuple[Criterion, ...]

    @property
    def conformance(self) -> Conformance:
        """Return the weakest claim among the criteria; what does not apply claims nothing."""
        return weakest(criterion.conformance for criterion in self.criteria)


def weakest(claims: Iterable[Conformance]) -> Conformance:
    """Return partial before supports, and not applicable only where nothing applies."""
    found = set(claims)
    order = (Conformance.PARTIAL, Conformance.SUPPORTS, Conformance.NOT_APPLICABLE)
    return next(claim for claim in order if claim in found)


@cache
def wcag_criteria() -> Mapping[str, Criterion]:
    """Return every criterion of WCAG 2.2 at levels A and AA, by number, in its order."""
    rows = _rows("wcag22.csv")
    return MappingProxyType({row["number"]: _criterion(row) for row in rows})


@cache
def gbt_subjects() -> tuple[Subject, ...]:
    """Return the subjects of GB/T 37668-2019, by principle."""
    criteria = wcag_criteria()
    return tuple(
        Subject(
            Principle(row["principle"]),
            row["name_zh"],
            row["name_en"],
            tuple(criteria[number] for number in row["wcag"].split()),
        )
        for row in _rows("gbt37668.csv")
    )


def _criterion(row: Mapping[str, str]) -> Criterion:
    claim = Conformance(row["conformance"])
    facts = {name: cell for name, cell in row.items() if name != "conformance"}
    return Criterion(conformance=claim, **facts)


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
