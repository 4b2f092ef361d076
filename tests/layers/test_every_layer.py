"""What holds for every layer, level, language and filter."""

from __future__ import annotations

import os
import re
from itertools import product
from typing import TYPE_CHECKING

import pytest

from layers.classes.palettes import colours
from layers.registry import LAYERS, build_layer
from layers.view import LayerView, Missing
from state.view_state import Language, MapLevel, Theme, ViewState
from tests.strategies import seeded_state
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

#: Without BRANDMAP_TEST_FULL=1 a layer with many variables is tested on some of them.
FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
FEW = 4


def variables(layer: str) -> tuple[str | None, ...]:
    """Return None (the default) and the layer's variables, or the ends and middle of many."""
    known = LAYERS[layer].variables()
    if not FULL and len(known) > FEW:
        known = (known[1], known[len(known) // 2], known[-1])
    return (None, *known)


EVERY_VIEW = [
    ViewState(layer=layer, variable=variable, level=level, lang=lang)
    for layer, level, lang in product(LAYERS, MapLevel, Language)
    for variable in variables(layer)
]


def build(release: Dataset, state: ViewState) -> LayerView:
    return build_layer(release, state, texts_for(state.lang))


def check(view: LayerView, release: Dataset) -> None:
    """Assert that a view is complete and agrees with itself."""
    assert tuple(view.values) == release.adcodes(view.level)
    for value in view.values.values():
        assert value.sentence
        assert not re.search(r"[{}]|None", value.sentence)
        assert (value.value is None) == (value.missing is not None)
        assert (value.value is None) == (value.class_index is None)
        assert value.position is None or 0 <= value.position <= 1
        assert value.rank is None or value.number is not None
    ranks = {value.rank is None for value in view.values.values() if value.number is not None}
    assert len(ranks) <= 1, "either every number has a rank or none has"
    classed = [value.class_index for value in view.values.values()]
    for index, item in enumerate(view.classes):
        assert item.count == classed.count(index)
        assert item.label
        for theme in Theme:
            assert colours(view.palette, theme)[item.colour].startswith("#")
    missing = sum(len(view.missing(reason)) for reason in Missing)
    assert sum(item.count for item in view.classes) + missing == len(view.values)
    assert set(view.sources) <= set(release.sources)


@pytest.mark.parametrize(
    "state", EVERY_VIEW, ids=lambda s: f"{s.layer}-{s.variable}-{s.level}-{s.lang}"
)
def test_every_view_is_complete(release: Dataset, state: ViewState) -> None:
    check(build(release, state), release)


@pytest.mark.parametrize("seed", range(150))
def test_any_filter_gives_a_complete_view(release: Dataset, words: Vocabulary, seed: int) -> None:
    check(build(release, seeded_state(words, seed)), release)


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("level", MapLevel)
def test_values_do_not_depend_on_the_language(
    release: Dataset, layer: str, level: MapLevel
) -> None:
    zh, en = (build(release, ViewState(layer=layer, level=level, lang=lang)) for lang in Language)
    assert [(v.value, v.class_index, v.rank) for v in zh.values.values()] == [
        (v.value, v.class_index, v.rank) for v in en.values.values()
    ]


@pytest.mark.parametrize("layer", LAYERS)
def test_numbers_lie_in_their_class(release: Dataset, layer: str) -> None:
    view = build(release, ViewState(layer=layer))
    for value in view.values.values():
        if value.number is None or value.class_index is None:
            continue
        item = view.classes[value.class_index]
        assert item.lower is None or value.number >= item.lower
        assert item.upper is None or value.number <= item.upper
