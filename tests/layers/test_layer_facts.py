"""What a layer states of itself is true."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, TypeVar

import pytest

from data.counting import counted_brands
from data.dataset import Dataset, build_dataset
from data.models import AreaFigure, BrandFigure
from data.selection import select_brands
from layers.registry import BRAND_COUNT, LAYERS, SHORTLIST, build_layer
from state.view_state import Language, MapLevel, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from layers.view import AreaValue

F = TypeVar("F", AreaFigure, BrandFigure)


def answers(release: Dataset, state: ViewState) -> Mapping[str, AreaValue]:
    return build_layer(release, state, texts_for("en")).values


@pytest.fixture(scope="module")
def moved(release: Dataset) -> Dataset:
    """Return the release with every stated figure raised, each by a factor of its own."""
    tables = replace(
        release.tables,
        brand_figures=raised(release.tables.brand_figures),
        area_figures=raised(release.tables.area_figures),
    )
    return build_dataset(tables, release.boundaries)


def raised(figures: tuple[F, ...]) -> tuple[F, ...]:
    """Raise each number to between twice and three times what it was, and by one."""
    factors = (2 + place / len(figures) for place in range(len(figures)))
    return tuple(
        figure.model_copy(update={"value": int(figure.value * factor) + 1})
        for figure, factor in zip(figures, factors, strict=True)
    )


@pytest.mark.parametrize("level", MapLevel)
@pytest.mark.parametrize("layer", LAYERS)
def test_a_value_has_figures_if_and_only_if_it_follows_them(
    release: Dataset, moved: Dataset, layer: str, level: MapLevel
) -> None:
    for variable in LAYERS[layer].variables() or (None,):
        state = ViewState(layer=layer, variable=variable, level=level)
        before, after = answers(release, state), answers(moved, state)
        follow = {code for code, value in before.items() if value.value != after[code].value}
        assert {code for code, value in before.items() if value.figures} == follow


@pytest.mark.parametrize("layer", LAYERS)
def test_a_total_is_the_value_and_its_parts_are_the_figures(release: Dataset, layer: str) -> None:
    for value in answers(release, ViewState(layer=layer)).values():
        if value.total is not None:
            assert value.total.value == value.value
            assert value.total.parts == value.figures


@pytest.mark.parametrize(("layer", "lang"), list(product(LAYERS, Language)))
def test_every_variable_has_words(layer: str, lang: Language) -> None:
    stem, entries = LAYERS[layer].variable_words, texts_for(lang).entries
    assert bool(stem) == bool(LAYERS[layer].variables())
    assert [name for name in LAYERS[layer].variables() if f"{stem}.{name}" not in entries] == []


@pytest.mark.parametrize("level", MapLevel)
def test_the_layer_that_counts_brands_counts_those_the_filters_keep(
    release: Dataset, level: MapLevel
) -> None:
    state = ViewState(layer=BRAND_COUNT.id, level=level, historical=False)
    chosen = select_brands(release, state.brand_filter)
    counts = {code: len(counted_brands(release, code, chosen)) for code in release.adcodes(level)}
    assert {code: value.value or 0 for code, value in answers(release, state).items()} == counts


def test_the_short_list_has_each_place_once() -> None:
    assert [layer.shortlist for layer in SHORTLIST] == list(range(1, len(SHORTLIST) + 1))
