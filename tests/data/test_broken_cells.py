"""Cells of the wrong kind are refused by row and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from data.errors import Problem

BROKEN = [
    ("brands.csv", "level", "top", "one of 'national', 'provincial'", "listed words"),
    ("brands.csv", "level", "nationl", "one of 'national'", "did you mean 'national'?"),
    ("brands.csv", "home_adcode", "53O1", "an adcode of six digits", "correct"),
    ("brands.csv", "has_ambassador", "yes", "true or false", "correct"),
    ("brands.csv", "has_ambassador", "1", "true or false", "correct"),
    ("brands.csv", "recognised_year", "24", "at least 1900", "correct"),
    ("brands.csv", "name_zh", "", "a value", "fill the cell"),
    ("brands.csv", "brand_id", "Bad Key", "lower-case words and digits joined by hyphens", ""),
    ("brand_figures.csv", "value", "1,500", "a whole number without separators", "correct"),
    ("brand_figures.csv", "value", "1_500", "a whole number without separators", "correct"),
    ("brand_figures.csv", "value", "１５００", "a whole number without separators", "correct"),
    ("brand_figures.csv", "value", "12.5", "a whole number", "correct"),
    ("brand_figures.csv", "value", "-3", "at least 0", "correct"),
    ("brand_figures.csv", "value", "", "a value", "fill the cell"),
    ("brand_figures.csv", "source_id", "", "a value", "fill the cell"),
    ("brand_figures.csv", "period", "2024-13", "a period as YYYY", "correct"),
    ("brand_figures.csv", "period", "March 2024", "a period as YYYY", "correct"),
    ("area_figures.csv", "value", "nan", "a number without separators", "correct"),
    ("area_figures.csv", "value", "1e9", "a number without separators", "correct"),
    ("area_figures.csv", "metric", "Jobs", "lower-case words and digits joined by", ""),
    ("area_census_2020.csv", "age_65_pct", "101", "at most 100", "correct"),
    ("area_census_2020.csv", "employed_ind_mining", "many", "a whole number", "correct"),
    ("brand_destinations.csv", "lon", "181", "at most 180", "correct"),
    ("brand_destinations.csv", "lat", "-90", "at least -85", "correct"),
    ("brand_destinations.csv", "destination_code", "Egypt", "ISO 3166-1", "correct"),
    ("sources.csv", "published", "2024/03", "a date as YYYY", "correct"),
    ("sources.csv", "kind", "blog", "'official', 'media'", "listed words"),
]


@pytest.mark.parametrize(("file", "column", "cell", "expected", "advice"), BROKEN)
def test_cell_of_the_wrong_kind(
    broken: Callable[[str, int, str, str], Path],
    problems_of: Callable[[Path], tuple[Problem, ...]],
    file: str,
    column: str,
    cell: str,
    expected: str,
    advice: str,
) -> None:
    problems = problems_of(broken(file, 3, column, cell))
    problem = next(p for p in problems if p.column == column)
    assert (problem.file, problem.row) == (file, 3)
    assert problem.found == (f"'{cell}'" if cell else "an empty cell")
    assert expected in problem.expected
    assert advice in problem.advice


def test_broken_cell_does_not_set_off_other_rules(
    broken: Callable[[str, int, str, str], Path],
    problems_of: Callable[[Path], tuple[Problem, ...]],
) -> None:
    """A brand that cannot be read leaves figures that point to it; they are not at fault."""
    (problem,) = problems_of(broken("brands.csv", 3, "level", "top"))
    assert problem.column == "level"


def test_message_says_where_what_expected_and_what_to_do(
    broken: Callable[[str, int, str, str], Path],
    problems_of: Callable[[Path], tuple[Problem, ...]],
) -> None:
    (problem,) = problems_of(broken("brands.csv", 41, "industry", "manufacture"))
    assert str(problem).startswith(
        "brands.csv row 41, industry: found 'manufacture'; expected one of"
    )
    assert str(problem).endswith("; use one of the listed words (did you mean 'manufacturing'?)")
