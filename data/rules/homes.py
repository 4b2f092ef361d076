"""Homes: a brand lives in an area of the map, at the level it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.areas import build_areas
from data.errors import Problem
from data.models import AreaLevel, HomeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.tables import Tables


def check_homes(tables: Tables) -> Iterator[Problem]:
    """Name each brand whose home is not an area of the map at its home_level."""
    areas = build_areas(tables)
    for row, brand in tables.numbered("brands", tables.brands):
        home = areas.get(brand.home_adcode)
        if home is not None and home.level != brand.home_level:
            yield Problem(
                "brands.csv",
                row,
                "home_level",
                f"'{brand.home_level}'",
                f"'{home.level}', the level of {home.name_zh} ({home.adcode})",
                "correct home_level or home_adcode",
            )
        if brand.home_basis is HomeBasis.NONE and brand.home_level is not AreaLevel.PROVINCE:
            yield Problem(
                "brands.csv",
                row,
                "home_basis",
                "'none'",
                f"'stated' or 'inferred_from_name', as home_level is '{brand.home_level}'",
                "say how the home is known, or make the province the home",
            )
