"""What the two census layers share: one variable's share and its quotient in every area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from layers.classes.numeric import competition_ranks
from layers.kinds.wording import area_name, rank_words
from layers.view import AreaValue, Missing
from texts.numbers import percent, quantity, ratio

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.dataset import Dataset
    from state.view_state import ViewState
    from texts import Texts

DEFAULT_INDUSTRY = "manufacturing"
#: Where the words of census industries and occupations stand, and so what a layer about one has.
CENSUS = "census"

#: Fewer people than this in a hundred are told per thousand, then per ten thousand.
LEAST_PEOPLE = 2
HALF = 0.5


def variables() -> tuple[str, ...]:
    """Return the census industries and occupations, the default first."""
    others = (name for name in workforce.variables() if name != DEFAULT_INDUSTRY)
    return (DEFAULT_INDUSTRY, *others)


def variable_words(state: ViewState, t: Texts) -> dict[str, object]:
    """Return the words that name the variable in force, for a title."""
    return {"variable": t(f"census.{state.variable or DEFAULT_INDUSTRY}")}


def area_values(
    dataset: Dataset,
    state: ViewState,
    t: Texts,
    measure: Callable[[Dataset, str, str], float | None],
) -> tuple[AreaValue, ...]:
    """Measure one census variable in every area, with its rank and its sentence.

    A share that the census does not print is no data; a quotient without workers in the whole
    province is not applicable.
    """
    variable = state.variable or DEFAULT_INDUSTRY
    found = {code: measure(dataset, code, variable) for code in dataset.adcodes(state.level)}
    ranks = competition_ranks(found)
    stem = f"layer.{state.layer}"

    def describe(code: str) -> AreaValue:
        value = found[code]
        words = _words(dataset, code, variable, t)
        if value is None:
            known = workforce.share(dataset, code, variable) is not None
            why = Missing.NOT_APPLICABLE if known else Missing.NO_DATA
            sentence = t(f"{stem}.undefined" if known else f"{stem}.none", **words)
            return AreaValue(code, None, "", sentence, missing=why)
        rank = rank_words(state.level, ranks[code], len(ranks), t)
        sentence = t(f"{stem}.sentence" if value else f"{stem}.zero", rank=rank, **words)
        return AreaValue(code, value, t(f"{stem}.value", **words), sentence)

    return tuple(describe(code) for code in found)


def _words(dataset: Dataset, code: str, variable: str, t: Texts) -> dict[str, str]:
    share = workforce.share(dataset, code, variable) or 0.0
    province = workforce.province_share(dataset, variable)
    base = people_base(share, province)
    return {
        "area": area_name(dataset, code, t),
        "variable": t(f"census.{variable}"),
        "base": quantity(base, t.lang),
        "share": _so_many(share * base, t),
        "province": _so_many(province * base, t),
        "percent": percent(share, t.lang),
        "province_percent": percent(province, t.lang),
        "ratio": ratio(workforce.quotient(dataset, code, variable) or 0.0, t.lang),
    }


def people_base(*shares: float) -> int:
    """Choose 100, 1,000 or 10,000 so that the smallest share above zero is some whole people."""
    smallest = min((share for share in shares if share), default=1.0)
    return next((base for base in (100, 1_000) if smallest * base >= LEAST_PEOPLE), 10_000)


def _so_many(people: float, t: Texts) -> str:
    return t("number.under_one") if 0 < people < HALF else f"{people:.0f}"
