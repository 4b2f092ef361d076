"""Rules that span rows and tables: what must hold of any data before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.rules.areas import check_areas
from data.rules.brands import check_brands
from data.rules.census import check_census
from data.rules.figures import check_figures
from data.rules.homes import check_homes
from data.rules.keys import check_keys
from data.rules.preferred import check_preferred
from data.rules.references import check_references
from data.rules.texts import check_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.errors import Problem
    from data.tables import Tables

# Each rule with the tables it compares: where one of them lacks rows, its verdict would be noise.
_RULES: tuple[tuple[Callable[[Tables], Iterator[Problem]], frozenset[str]], ...] = (
    (check_keys, frozenset()),
    (check_references, frozenset()),
    (check_texts, frozenset()),
    (check_brands, frozenset()),
    (check_figures, frozenset()),
    (check_homes, frozenset({"counties", "prefectures", "regions"})),
    (check_preferred, frozenset({"brand_figures"})),
    (check_areas, frozenset({"counties", "prefectures", "regions"})),
    (
        check_census,
        frozenset({"area_census_2020", "census_columns", "counties", "prefectures", "regions"}),
    ),
)


def check_rules(tables: Tables) -> list[Problem]:
    """Return every broken rule; rules that need a broken table are passed over."""
    return [
        problem for check, needs in _RULES if not needs & tables.broken for problem in check(tables)
    ]
