"""Words for where the workers of brands go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from texts.figures import unit_words
from texts.numbers import hedged, with_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.models import BrandDestination
    from texts import Texts


def place_words(t: Texts, rows: Iterable[BrandDestination]) -> str:
    """List places once each, with every number of persons a source states for one."""
    places: dict[str, list[BrandDestination]] = {}
    for row in rows:
        places.setdefault(row.destination_code, []).append(row)
    return t("number.joiner").join(_place(t, same) for same in places.values())


def persons_words(t: Texts, rows: Iterable[BrandDestination]) -> str:
    """Write the persons that sources state for one place side by side, "" if none does."""
    unit = unit_words(t, "persons")
    numbers = [
        with_unit(hedged(row.persons, row.persons_qualifier or "exact", t.lang), unit, t.lang)
        for row in rows
        if row.persons is not None
    ]
    return " / ".join(numbers)


def _place(t: Texts, rows: list[BrandDestination]) -> str:
    place, persons = t.own(rows[0], "destination"), persons_words(t, rows)
    return t("layer.brand-destinations.place", place=place, persons=persons) if persons else place
