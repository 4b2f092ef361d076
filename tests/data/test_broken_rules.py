"""Each rule that spans rows and tables refuses data that breaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.rules import check_rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from data.errors import Problem
    from data.tables import Tables

# (file, row, column, cell, part of the message)
BROKEN = [
    ("brands.csv", 3, "brand_id", "caiyun-logistics-workers", "already in brands.csv row 2"),
    ("brands.csv", 3, "name_zh", "彩云物流师", "already in brands.csv row 2"),
    ("sources.csv", 3, "source_id", "cns-seed-2026", "already in sources.csv row 2"),
    ("counties.csv", 3, "adcode", "530100", "already in prefectures.csv row 2"),
    ("brands.csv", 41, "home_adcode", "530101", "(did you mean '"),
    ("brands.csv", 41, "home_adcode", "999999", "correct the code or add the area"),
    ("brand_figures.csv", 2, "source_id", "no-such-source", "a source_id listed in sources.csv"),
    ("brand_figures.csv", 2, "brand_id", "heqing-silversmith", "'heqing-silversmiths'?"),
    ("area_figures.csv", 2, "metric", "ambassador", "(did you mean 'ambassadors'?)"),
    ("area_figures.csv", 2, "adcode", "540000", "an adcode listed in counties.csv"),
    ("policies.csv", 2, "source_id", "x", "correct the key or add the source"),
    ("brand_sources.csv", 3, "source_id", "xinhua-binchuan-couples-2026", "already in brand_"),
    ("brand_sources.csv", 8, "brand_id", "wa-performers", "without a source"),
    ("brands.csv", 2, "level", "national", "level_source_id: found an empty cell"),
    ("brands.csv", 2, "level_basis", "stated", "an empty cell, as level is 'unrated'"),
    ("brands.csv", 2, "name_note", "", "say where the name comes from"),
    ("brands.csv", 2, "home_level", "county", "'province', the level of 云南省"),
    ("brands.csv", 41, "home_basis", "none", "'stated' or 'inferred_from_name'"),
    ("brand_figures.csv", 2, "preferred", "false", "no row of the brand with 'true'"),
    ("brand_figures.csv", 6, "preferred", "true", "set it to 'false', and 'true' on the right"),
    ("brand_figures.csv", 3, "preferred", "true", "employed_persons row of the brand"),
    ("brand_figures.csv", 2, "basis", "locality", "'true' on exactly one"),
    ("brand_figures.csv", 2, "period_kind", "", "fill both period_kind and period, or neither"),
    ("brand_figures.csv", 2, "scope_zh", "全年务工人次", "a metric in person-times"),
    ("area_figures.csv", 2, "period", "2025/2021", "write 2021/2025"),
    ("brand_destinations.csv", 2, "lat", "", "a value, as lon has one"),
    ("brand_destinations.csv", 4, "persons", "5", "persons_qualifier: found an empty cell"),
    ("regions.csv", 2, "level", "country", "found 0 provinces; expected exactly one"),
    ("counties.csv", 2, "parent_adcode", "530200", "the adcode of a prefecture"),
    ("prefectures.csv", 2, "parent_adcode", "100000", "the adcode of the province"),
    ("prefectures.csv", 2, "n_counties", "13", "expected '14', from counties.csv"),
    ("counties.csv", 2, "border_with", "Laos", "an empty cell, going by is_border"),
    ("counties.csv", 2, "is_key_county", "true", "a value, going by is_key_county"),
    ("area_census_2020.csv", 3, "population", "8460089", "8460088, the sum of its parts"),
    ("area_census_2020.csv", 3, "hukou_elsewhere_same_county", "1", "the sum of its areas"),
    ("area_census_2020.csv", 3, "level", "county", "the level of the area on the map"),
    ("sources.csv", 3, "url", "javascript:alert(1)", "http:// or https://"),
    ("sources.csv", 3, "url", "https://", "correct the address or leave the cell empty"),
    ("sources.csv", 3, "url", "https://[x", "http:// or https://"),
    ("sources.csv", 2, "linkable", "true", "'false', or an address in url"),
    ("brands.csv", 2, "summary_zh", "联系人13812345678", "what looks like a mobile number"),
    ("brands.csv", 2, "summary_zh", "+86 138-1234-5678", "what looks like a mobile number"),
    ("brands.csv", 2, "summary_zh", "１３８.００１３.８０００", "what looks like a mobile number"),
    ("brands.csv", 2, "summary_en", "call 138 001 38000", "what looks like a mobile number"),
    ("brands.csv", 2, "name_note", "53010219900307123x", "what looks like an identity-card"),
    ("brands.csv", 2, "name_note", "530102 19900307 1234", "what looks like an identity-card"),
    ("brands.csv", 2, "name_note", "530102900307123", "what looks like an identity-card"),
    ("brands.csv", 2, "summary_zh", "两\n行", "the hidden character U+000A"),
    ("brands.csv", 2, "summary_zh", "零\u200b宽", "the hidden character U+200B"),
    ("brands.csv", 2, "name_zh", "元\u2028谋", "U+2028 (LINE SEPARATOR) after '元'"),
    (
        "brands.csv",
        2,
        "name_zh",
        "元\u00ad谋",
        "the hidden character U+00AD (SOFT HYPHEN) after '元'",
    ),
    ("brands.csv", 2, "name_en", " Workers", "a space at the start or end"),
    ("brands.csv", 2, "name_zh", "Workers", "at least one Chinese character"),
]


@pytest.mark.parametrize(("file", "row", "column", "cell", "message"), BROKEN)
def test_broken_rule_is_named(
    broken: Callable[[str, int, str, str], Path],
    problems_of: Callable[[Path], tuple[Problem, ...]],
    file: str,
    row: int,
    column: str,
    cell: str,
    message: str,
) -> None:
    lines = [str(problem) for problem in problems_of(broken(file, row, column, cell))]
    assert any(message in line for line in lines), lines


def test_shipped_tables_obey_every_rule(tables: Tables) -> None:
    assert check_rules(tables) == []


def test_personal_numbers_are_not_repeated_in_the_message(
    broken: Callable[[str, int, str, str], Path],
    problems_of: Callable[[Path], tuple[Problem, ...]],
) -> None:
    (problem,) = problems_of(broken("brands.csv", 2, "summary_zh", "电话13812345678"))
    assert "138" not in str(problem)


def test_two_preferred_rows_of_one_date(
    copied: Path, problems_of: Callable[[Path], tuple[Problem, ...]]
) -> None:
    path = copied / "brand_figures.csv"
    second = (
        "lincang-tea-masters,employed_persons,61000,about,2022,reference,brand,"
        "另一口径,another count,mirror-lincang-tea-2026,true\n"
    )
    path.write_text(path.read_text("utf-8") + second, "utf-8")
    (problem,) = problems_of(copied)
    assert problem.found == "a second 'true' for the brand (lincang-tea-masters)"


def test_same_row_twice(copied: Path, problems_of: Callable[[Path], tuple[Problem, ...]]) -> None:
    path = copied / "area_figures.csv"
    text = path.read_text("utf-8")
    path.write_text(text + text.splitlines()[1] + "\n", "utf-8")
    (problem,) = problems_of(copied)
    assert problem.found == "the same row as area_figures.csv row 2"


def test_problems_of_cells_and_rules_come_together(
    broken: Callable[[str, int, str, str], Path],
    problems_of: Callable[[Path], tuple[Problem, ...]],
) -> None:
    broken("metrics.csv", 2, "aggregation", "total")
    broken("sources.csv", 3, "url", "ftp://x.cn/a")
    files = {p.file for p in problems_of(broken("brand_figures.csv", 2, "source_id", "none"))}
    assert files == {"metrics.csv", "sources.csv", "brand_figures.csv"}
