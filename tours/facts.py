"""Figures that a tour may name in braces, written with their passport.

announced.<metric>                   what the province announced
documented, documented.<adcode>      brands documented here, in all or in one area
counties                             counties with a brand of their own
headcount.<brand_id>                 a brand's preferred number of people
persons.<brand_id>.<place code>      people of a brand at one destination
share.<variable>.<adcode>            a census industry's part of an area's workers
quotient.<variable>.<adcode>         the same, over the province's part
destinations                         places outside the province that brands' people go to
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data import workforce
from data.announced import announced
from data.counting import counted_brands, preferred_headcount
from data.models import CENSUS_SOURCE, AreaLevel, Qualifier
from texts.figures import basis_and_period, number_words, unit_words
from texts.numbers import hedged, percent, ratio, with_unit
from texts.periods import period_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.dataset import Dataset
    from texts import Texts

_BRACES = re.compile(r"\{([^{}]*)\}")
#: A Chinese character and a digit stand apart.
_TOUCHING = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)")


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure as it is spoken, what it counts and when, and who says so.

    `publisher` is in Chinese, and empty where the map itself counts.
    """

    text: str
    passport: str
    publisher: str = ""


class UnknownFactError(LookupError):
    """Report a figure that the dataset does not hold; the message says which."""


def named(text: str) -> Iterator[str]:
    """Yield the figures a text names."""
    yield from _BRACES.findall(text)


def tell(dataset: Dataset, text: str, t: Texts) -> tuple[str, tuple[Fact, ...]]:
    """Return a text with its figures written in, and the figures, each passport once.

    Raises
    ------
    UnknownFactError
        The text names a figure that is not there.
    """
    facts = {name: fact(dataset, name, t) for name in named(text)}
    written = _TOUCHING.sub(" ", _BRACES.sub(lambda found: facts[found[1]].text, text))
    return written, tuple({one.passport: one for one in facts.values()}.values())


def fact(dataset: Dataset, name: str, t: Texts) -> Fact:
    """Return one figure by its name.

    Raises
    ------
    UnknownFactError
        There is no such figure in this dataset.
    """
    kind, *arguments = name.split(".")
    try:
        return _FACTS[kind](dataset, t, *arguments)
    except (LookupError, TypeError, ValueError):
        message = f"there is no figure {{{name}}}"
        raise UnknownFactError(message) from None


def _announced(dataset: Dataset, t: Texts, metric: str) -> Fact:
    figure = announced(dataset)[metric]
    unit = unit_words(t, dataset.metrics[metric].unit)
    number = number_words(t, figure)
    spoken = with_unit(number, unit, t.lang) if metric == "jobs_driven" else number
    when = period_words(t, figure.period, figure.period_kind)
    return Fact(
        spoken, _joined(t, t(f"strip.{metric}"), when), _publisher(dataset, figure.source_id)
    )


def _documented(dataset: Dataset, t: Texts, adcode: str | None = None) -> Fact:
    where = adcode or dataset.province_adcode
    count = len(counted_brands(dataset, where, dataset.every_brand))
    return Fact(str(count), t("tour.documented", place=t.own(dataset.areas[where], "name")))


def _counties(dataset: Dataset, t: Texts) -> Fact:
    homes = {brand.home_adcode for brand in dataset.every_brand}
    count = sum(dataset.areas[home].level is AreaLevel.COUNTY for home in homes)
    return Fact(str(count), t("tour.counties"))


def _headcount(dataset: Dataset, t: Texts, brand_id: str) -> Fact:
    figure = preferred_headcount(dataset, brand_id)
    if figure is None:
        raise KeyError(brand_id)
    number = with_unit(number_words(t, figure), unit_words(t, figure.unit), t.lang)
    words = _joined(t, t.own(figure, "scope"), basis_and_period(t, figure))
    return Fact(number, words, _publisher(dataset, figure.source_id))


def _persons(dataset: Dataset, t: Texts, brand_id: str, code: str) -> Fact:
    row, *_ = [
        row
        for row in dataset.destinations_of(brand_id)
        if row.destination_code == code and row.persons is not None
    ]
    number = hedged(row.persons or 0, row.persons_qualifier or Qualifier.EXACT, t.lang)
    day = dataset.sources[row.source_id].published
    when = t("passport.publication", when=day) if day else t("passport.none")
    place = t("destination.counts", place=t.own(row, "destination"))
    spoken = with_unit(number, unit_words(t, "persons"), t.lang)
    return Fact(spoken, _joined(t, place, when), _publisher(dataset, row.source_id))


def _share(dataset: Dataset, t: Texts, variable: str, adcode: str) -> Fact:
    found = workforce.share(dataset, adcode, variable)
    return _census(dataset, t, variable, adcode, None if found is None else percent(found, t.lang))


def _quotient(dataset: Dataset, t: Texts, variable: str, adcode: str) -> Fact:
    found = workforce.quotient(dataset, adcode, variable)
    return _census(dataset, t, variable, adcode, None if found is None else ratio(found, t.lang))


def _census(dataset: Dataset, t: Texts, variable: str, adcode: str, spoken: str | None) -> Fact:
    if spoken is None:
        raise KeyError(adcode)
    place = t.own(dataset.areas[adcode], "name")
    words = t("tour.census", place=place, industry=t(f"census.{variable}"))
    source = _publisher(dataset, CENSUS_SOURCE)
    return Fact(spoken, _joined(t, words, t("tour.sample")), source)


def _destinations(dataset: Dataset, t: Texts) -> Fact:
    within = dataset.province_adcode[:2]
    places = {
        row.destination_code
        for brand_id in dataset.brands
        for row in dataset.destinations_of(brand_id)
        if not row.destination_code.startswith(within)
    }
    return Fact(str(len(places)), t("tour.destinations"))


def _publisher(dataset: Dataset, source_id: str) -> str:
    return dataset.sources[source_id].publisher


def _joined(t: Texts, *parts: str) -> str:
    return t("panel.dot").join(parts)


_FACTS: dict[str, Callable[..., Fact]] = {
    "announced": _announced,
    "documented": _documented,
    "counties": _counties,
    "headcount": _headcount,
    "persons": _persons,
    "share": _share,
    "quotient": _quotient,
    "destinations": _destinations,
}
