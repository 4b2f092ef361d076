"""Releases of a size that does not exist yet: synthetic brands, which say so in their names."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from data.dataset import build_dataset
from data.models import AreaLevel, HomeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.dataset import Dataset
    from data.models import Brand, BrandFigure, BrandSource, Record

R = TypeVar("R", bound="Record")

SEED = 530000


def enlarged(shipped: Dataset, count: int) -> Dataset:
    """Return a release with synthetic brands added until it has that many.

    Each takes trade, level, numbers and sources from a shipped brand drawn at random and its
    home from the counties. Never write such a release anywhere a reader could meet it.
    """
    chance = Random(SEED)  # noqa: S311  # repeatable, not secret
    models, counties = tuple(shipped.brands.values()), tuple(shipped.counties)
    drawn = [
        (chance.choice(models), chance.choice(counties), number)
        for number in range(1, count - len(models) + 1)
    ]
    tables = shipped.tables
    added = tuple(_brand(*one) for one in drawn)
    figures = tuple(row for one in drawn for row in _figures(shipped, *one))
    sources = tuple(row for one in drawn for row in _sources(shipped, *one))
    larger = replace(
        tables,
        brands=tables.brands + added,
        brand_figures=tables.brand_figures + figures,
        brand_sources=tables.brand_sources + sources,
        rows=MappingProxyType({}),
        digest=f"{tables.digest}-synthetic-{count}",
    )
    return build_dataset(larger, shipped.boundaries)


def _brand(model: Brand, county: str, number: int) -> Brand:
    return model.model_copy(
        update={
            "brand_id": f"synthetic-{number:06}",
            "name_zh": f"合成品牌{number}",
            "name_en": f"Synthetic Brand {number}",
            "home_adcode": county,
            "home_level": AreaLevel.COUNTY,
            "home_basis": HomeBasis.NONE,
        }
    )


def _figures(shipped: Dataset, model: Brand, _county: str, number: int) -> Iterator[BrandFigure]:
    return _renamed(shipped.figures_of(model.brand_id), number)


def _sources(shipped: Dataset, model: Brand, _county: str, number: int) -> Iterator[BrandSource]:
    return _renamed(shipped.citations_of(model.brand_id), number)


def _renamed(rows: tuple[R, ...], number: int) -> Iterator[R]:
    return (row.model_copy(update={"brand_id": f"synthetic-{number:06}"}) for row in rows)
