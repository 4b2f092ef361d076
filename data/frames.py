"""Join what is known about areas to where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from data.errors import Problem

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

    from data.models import County, Prefecture
    from data.tables import Tables
    from geo.boundaries import Boundaries


def check_boundaries(tables: Tables, boundaries: Boundaries) -> list[Problem]:
    """Name every area that has a row but no boundary, or a boundary but no row."""
    return [
        *_compare("counties.csv", {row.adcode for row in tables.counties}, boundaries.county),
        *_compare(
            "prefectures.csv", {row.adcode for row in tables.prefectures}, boundaries.prefecture
        ),
    ]


def join_areas(
    frame: GeoDataFrame, rows: tuple[County, ...] | tuple[Prefecture, ...]
) -> GeoDataFrame:
    """Return boundaries joined one to one with the columns of their table, in code order."""
    facts = pd.DataFrame([row.model_dump() for row in rows]).set_index("adcode")
    shapes = frame[["label_lon", "label_lat", "geometry"]]
    return shapes.join(facts, how="inner", validate="one_to_one").sort_index()


def _compare(file: str, listed: set[str], frame: GeoDataFrame) -> list[Problem]:
    drawn = set(frame.index)
    return [
        *(
            Problem(
                file,
                None,
                "adcode",
                f"'{code}' without a boundary",
                "a boundary for every listed area",
                "rebuild the boundaries from a file that has it, or remove the row",
            )
            for code in sorted(listed - drawn)
        ),
        *(
            Problem(
                file,
                None,
                "adcode",
                f"no row for the boundary '{code}'",
                "a row for every boundary",
                "add the area, or rebuild the boundaries",
            )
            for code in sorted(drawn - listed)
        ),
    ]
