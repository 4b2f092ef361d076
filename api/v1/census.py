"""The 2020 census of one area: people, and what the workers of the sample do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.v1.records import Figure, Gap, Model, gap
from data import workforce
from data.models import CENSUS_SOURCE, Coverage, PeriodKind, Qualifier
from layers.view import Missing
from texts.figures import unit_words
from texts.numbers import quantity, with_unit

if TYPE_CHECKING:
    from data.dataset import Dataset
    from texts import Texts

#: The census counts people as they are on 1 November 2020.
PERIOD = "2020-11"


class Share(Model):
    """An industry or occupation in the 10 % sample of the census."""

    variable: str
    """A census industry, or an occupation behind `occ-`."""
    label: str
    share: float | None
    """Part of the employed persons of the sample, from 0 to 1."""
    quotient: float | None
    """The share over the province's share; null where the province has none either."""
    missing: Gap | None
    """Why there is no share; null when there is one."""


class Census(Model):
    """The 2020 census of an area."""

    period: str
    coverage: Coverage
    population: Figure
    """Everybody was counted."""
    sample: str
    """What the shares are from: about 10 % of the households. Use shares, not counts."""
    sample_persons: int
    """Employed persons in the sample."""
    workforce: tuple[Share, ...]
    source_ids: tuple[str, ...]


def census_of(dataset: Dataset, adcode: str, t: Texts) -> Census | None:
    """Return the census of an area; None when it has no row for it."""
    row = dataset.census.get(adcode)
    if row is None:
        return None
    number = quantity(row.population, t.lang)
    population = Figure(
        subject=adcode,
        metric="population",
        value=row.population,
        qualifier=Qualifier.EXACT,
        unit="persons",
        period=PERIOD,
        period_kind=PeriodKind.REFERENCE,
        basis=None,
        coverage=Coverage.WHOLE_AREA,
        scope=t("facts.counts"),
        text=with_unit(number, unit_words(t, "persons"), t.lang),
        source_ids=(CENSUS_SOURCE,),
    )
    return Census(
        period=PERIOD,
        coverage=Coverage.WHOLE_AREA,
        population=population,
        sample=t("card.long_form"),
        sample_persons=row.employed_sample_total,
        workforce=tuple(_share(dataset, adcode, name, t) for name in workforce.variables()),
        source_ids=(CENSUS_SOURCE,),
    )


def _share(dataset: Dataset, adcode: str, variable: str, t: Texts) -> Share:
    share = workforce.share(dataset, adcode, variable)
    return Share(
        variable=variable,
        label=t(f"census.{variable}"),
        share=share,
        quotient=workforce.quotient(dataset, adcode, variable),
        missing=gap(Missing.NO_DATA, t("api.no_census")) if share is None else None,
    )
