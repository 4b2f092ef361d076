"""What stands in a legend: the same for every page, picture and frame that draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from layers.registry import LAYERS
from layers.view import Missing
from scene.colours import COLOURS
from scene.legend import legend_of
from scene.scene import compose
from state.view_state import MapLevel, Theme, ViewState

if TYPE_CHECKING:
    from data.dataset import Dataset


@pytest.mark.parametrize("level", MapLevel)
@pytest.mark.parametrize("layer", LAYERS)
def test_every_area_stands_in_one_row(release: Dataset, layer: str, level: MapLevel) -> None:
    scene = compose(release, ViewState(layer=layer, level=level))
    told = legend_of(scene)
    assert sum(row.count for row in (*told.classes, *told.below)) == len(scene.view.values)


@pytest.mark.parametrize("layer", LAYERS)
def test_a_row_is_a_colour_or_a_texture_and_has_words(release: Dataset, layer: str) -> None:
    told = legend_of(compose(release, ViewState(layer=layer)))
    for row in (*told.classes, *told.below):
        assert bool(row.colour) != bool(row.missing)
        assert row.words
    assert Missing.NO_DATA in {row.missing for row in told.below}, "it stands also when none is"


def test_a_scale_has_no_gaps_and_categories_without_an_area_do_not_stand(release: Dataset) -> None:
    scale = legend_of(compose(release, ViewState(layer="location-quotient", classes="1,5,90")))
    assert [row.count for row in scale.classes][-1] == 0
    assert len(scale.breaks) == len(scale.classes) - 1
    category = legend_of(compose(release, ViewState(layer="recognition-level")))
    assert all(row.count for row in category.classes)
    assert category.breaks == ()


def test_zero_is_a_row_of_its_own_below_the_classes(release: Dataset) -> None:
    scene = compose(release, ViewState(layer="level-brands"))
    (zero,) = [item for item in scene.view.classes if item.is_zero]
    first, *_ = legend_of(scene).below
    assert (first.count, first.missing) == (zero.count, None)


def test_colours_are_those_of_the_theme(release: Dataset) -> None:
    light, dark = (legend_of(compose(release, ViewState(theme=theme))) for theme in Theme)
    assert [row.words for row in light.classes] == [row.words for row in dark.classes]
    assert [row.colour for row in light.classes] != [row.colour for row in dark.classes]
    assert set(COLOURS) == set(Theme)
