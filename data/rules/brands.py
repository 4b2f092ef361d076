"""Brands: a level and an unusual name say where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import Problem
from data.models import NameStatus, RecognitionLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import Brand
    from data.tables import Tables


def check_brands(tables: Tables) -> Iterator[Problem]:
    """Name each brand whose level or name lacks its reason."""
    for row, brand in tables.numbered("brands", tables.brands):
        for column, *complaint in (*_level(brand), *_name(brand)):
            yield Problem("brands.csv", row, column, *complaint)


def _level(brand: Brand) -> Iterator[tuple[str, str, str, str]]:
    rated = brand.level is not RecognitionLevel.UNRATED
    for column in ("level_source_id", "level_basis"):
        cell = getattr(brand, column)
        if rated and cell is None:
            expected = f"a value, as level is '{brand.level}'"
            advice = "say where the level comes from, or set level to 'unrated'"
            yield column, "an empty cell", expected, advice
        if not rated and cell is not None:
            expected = "an empty cell, as level is 'unrated'"
            advice = "set the level that the source states, or empty the cell"
            yield column, f"'{cell}'", expected, advice


def _name(brand: Brand) -> Iterator[tuple[str, str, str, str]]:
    if brand.name_status is NameStatus.SOURCED:
        return
    for column in ("name_note", "name_note_en"):
        if getattr(brand, column) is None:
            expected = f"a note, as name_status is '{brand.name_status}'"
            yield column, "an empty cell", expected, "say where the name comes from"
