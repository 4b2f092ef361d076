"""What several answers hold: areas, figures with their passports, and reasons for gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from data.models import (
    AreaLevel,
    Basis,
    BrandFigure,
    Coverage,
    PeriodKind,
    Qualifier,
)
from layers.view import Missing
from texts.figures import number_words, unit_words
from texts.numbers import with_unit

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import AreaFigure
    from texts import Texts


class Model(BaseModel):
    """The base of everything the API answers with."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class Gap(Model):
    """Say why a value is null; null is never zero."""

    reason: Missing
    """`no_data`: not found yet or not stated; `not_applicable`; `unverified`: not for the whole."""
    text: str
    """The reason in words."""


class AreaRef(Model):
    """Name an area."""

    adcode: str
    level: AreaLevel
    name: str
    name_zh: str
    name_en: str


class Figure(Model):
    """A stated number with its passport."""

    subject: str
    """The brand_id or the adcode it is about."""
    metric: str
    """What is counted."""
    value: int | float
    qualifier: Qualifier
    """`at_least` is a lower bound, `nearly` an upper one."""
    unit: str
    period: str | None
    """YYYY, YYYY-MM or YYYY/YYYY; null: the date is not known."""
    period_kind: PeriodKind | None
    """Whether the period is the number's own, the report's or inferred; null without a period."""
    basis: Basis | None
    """Who is counted, for a brand; null for an area. Bases are never added together."""
    coverage: Coverage | None
    """Whether it speaks of the whole area; null for a brand."""
    scope: str
    """What exactly is counted, in words."""
    text: str
    """The number as it is shown, with its qualifier and unit."""
    source_ids: tuple[str, ...]


def area_ref(dataset: Dataset, adcode: str, t: Texts) -> AreaRef:
    """Return an area's names."""
    area = dataset.areas[adcode]
    return AreaRef(
        adcode=adcode,
        level=area.level,
        name=t.own(area, "name"),
        name_zh=area.name_zh,
        name_en=area.name_en,
    )


def figure_of(dataset: Dataset, found: BrandFigure | AreaFigure, t: Texts) -> Figure:
    """Return a row of brand_figures or area_figures with its words."""
    if isinstance(found, BrandFigure):
        own = {"subject": found.brand_id, "basis": found.basis, "coverage": None}
        unit = found.unit
    else:
        own = {"subject": found.adcode, "basis": None, "coverage": found.coverage}
        unit = dataset.metrics[found.metric].unit
    return Figure.model_validate(
        {
            **own,
            "metric": found.metric,
            "value": found.value,
            "qualifier": found.qualifier,
            "unit": unit,
            "period": found.period,
            "period_kind": found.period_kind,
            "scope": t.own(found, "scope"),
            "text": with_unit(number_words(t, found), unit_words(t, unit), t.lang),
            "source_ids": (found.source_id,),
        }
    )


def gap(reason: Missing, text: str) -> Gap:
    """Return the reason for a null."""
    return Gap(reason=reason, text=text)
