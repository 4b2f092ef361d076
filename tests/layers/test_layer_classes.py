"""Every numeric layer obeys the class method; every categorical one has signs beside colours."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from data.models import RecognitionLevel
from layers.classes.breaks import METHODS
from layers.classes.palettes import ZERO, colours
from layers.registry import LAYERS, build_layer
from scene.marks import SHAPES
from state.view_state import Language, MapLevel, Theme, ViewState
from tests.layers.colour_vision import look_alike
from tests.strategies import seeded_state
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset
    from layers.view import LayerView
    from state.vocabulary import Vocabulary

LEAST = 10.0
CHOICES = ("", *METHODS, "1,5,10")


def build(release: Dataset, state: ViewState) -> LayerView:
    return build_layer(release, state, texts_for(state.lang))


def check(view: LayerView, state: ViewState) -> None:
    """Assert that the classes of a view are those of its scale, and are those asked for."""
    numbers = [value.number for value in view.values.values() if value.number is not None]
    if view.scale is None:
        assert numbers == []
        return
    assert view.palette == view.scale.palette
    manual = state.classes not in {"", *METHODS}
    assert view.scale.method == ("manual" if manual else state.classes or view.scale.method)
    ramp = [item for item in view.classes if item.colour != ZERO]
    if any(numbers):
        assert len(ramp) == view.scale.size
    for value in view.values.values():
        if value.number is not None and value.class_index is not None:
            place, _ = view.scale.locate(value.number, min(numbers), max(numbers))
            assert place == value.class_index
    for one, two in pairwise(ramp):
        assert one.upper == two.lower


@pytest.mark.parametrize("classes", CHOICES)
@pytest.mark.parametrize("level", MapLevel)
@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_obeys_the_class_method(
    release: Dataset, layer: str, level: MapLevel, classes: str
) -> None:
    state = ViewState(layer=layer, level=level, classes=classes)
    check(build(release, state), state)


@pytest.mark.parametrize("seed", range(80))
def test_any_filter_gives_honest_classes(release: Dataset, words: Vocabulary, seed: int) -> None:
    state = seeded_state(words, seed)
    check(build(release, state), state)


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("classes", METHODS)
def test_breaks_do_not_depend_on_the_language(release: Dataset, layer: str, classes: str) -> None:
    zh, en = (build(release, ViewState(layer=layer, classes=classes, lang=to)) for to in Language)
    assert (zh.scale and zh.scale.breaks) == (en.scale and en.scale.breaks)


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("layer", LAYERS)
def test_written_breaks_differ(release: Dataset, layer: str, lang: Language) -> None:
    for classes in ("", *METHODS):
        breaks = build(release, ViewState(layer=layer, classes=classes, lang=lang)).breaks
        assert len(set(breaks)) == len(breaks)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("level", MapLevel)
@pytest.mark.parametrize("layer", LAYERS)
def test_categories_whose_colours_look_alike_carry_different_signs(
    release: Dataset, layer: str, level: MapLevel, theme: Theme
) -> None:
    view = build(release, ViewState(layer=layer, level=level, theme=theme))
    if view.scale is not None:
        return
    palette = colours(view.palette, theme)
    named = {str(i): palette[item.colour] for i, item in enumerate(view.classes) if item.count}
    signs = _signs(view)
    for one, two in look_alike(named, LEAST):
        assert signs[one] != signs[two], (one, two)


def _signs(view: LayerView) -> dict[str, str]:
    """Return the sign each class carries: its character, or the shape of its level's symbol."""
    if view.palette == "levels":
        return {str(i): SHAPES[level] for i, level in enumerate(RecognitionLevel)}
    return {str(value.class_index): value.glyph for value in view.values.values()}
