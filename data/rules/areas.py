"""Areas: one province, every area within its parent, and border marks that agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import Problem, did_you_mean
from data.models import RegionLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.models import County, Prefecture
    from data.tables import Tables

Complaint = tuple[str, str, str, str]


def check_areas(tables: Tables) -> Iterator[Problem]:
    """Name each area out of place and each prefecture that does not fit its counties."""
    provinces = {row.adcode for row in tables.regions if row.level is RegionLevel.PROVINCE}
    prefectures = {row.adcode for row in tables.prefectures}
    if len(provinces) != 1:
        found, advice = f"{len(provinces)} provinces", "keep the one that the map shows"
        yield Problem("regions.csv", None, "level", found, "exactly one", advice)
    for row, prefecture in tables.numbered("prefectures", tables.prefectures):
        counties = [c for c in tables.counties if c.parent_adcode == prefecture.adcode]
        for column, *complaint in (
            *_parent(prefecture, provinces, "the province"),
            *_totals(prefecture, counties),
        ):
            yield Problem("prefectures.csv", row, column, *complaint)
    for row, county in tables.numbered("counties", tables.counties):
        for column, *complaint in (*_parent(county, prefectures, "a prefecture"), *_marks(county)):
            yield Problem("counties.csv", row, column, *complaint)


def _parent(area: County | Prefecture, above: set[str], name: str) -> Iterator[Complaint]:
    parent = area.parent_adcode
    if parent not in above:
        expected = f"the adcode of {name}{did_you_mean(parent, above)}"
        yield "parent_adcode", f"'{parent}'", expected, "correct the code"


def _totals(prefecture: Prefecture, counties: list[County]) -> Iterator[Complaint]:
    border = sum(county.is_border for county in counties)
    counted = (
        ("n_counties", prefecture.n_counties, len(counties)),
        ("n_border_counties", prefecture.n_border_counties, border),
        ("is_border", prefecture.is_border, border > 0),
    )
    for column, found, expected in counted:
        if found != expected:
            advice = "correct the cell or the counties"
            yield column, f"'{found}'", f"'{expected}', from counties.csv", advice


def _marks(county: County) -> Iterator[Complaint]:
    known = county.is_key_county is not None
    pairs = (
        ("border_with", "is_border", county.is_border),
        ("is_key_county_source_id", "is_key_county", known),
    )
    for column, reason, needed in pairs:
        cell = getattr(county, column)
        if needed != (cell is not None):
            found = "an empty cell" if cell is None else f"'{cell}'"
            expected = f"{'a value' if needed else 'an empty cell'}, going by {reason}"
            yield column, found, expected, f"correct {column} or {reason}"
