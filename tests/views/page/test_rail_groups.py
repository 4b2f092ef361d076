"""The questions stand in groups, and only the group of the question in force is unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from dash import html

from layers.registry import LAYER_GROUPS, LAYERS
from scene.scene import compose
from state.view_state import Language, ViewState
from texts import texts_for
from views.page.rail import RAIL

if TYPE_CHECKING:
    from data.dataset import Dataset


def groups(release: Dataset, state: ViewState) -> list[html.Details]:
    questions = html.Section(RAIL[0].draw(compose(release, state)))
    return [item for item in questions._traverse() if isinstance(item, html.Details)]


def test_every_layer_is_in_exactly_one_group() -> None:
    listed = [layer.id for layers in LAYER_GROUPS.values() for layer in layers]
    assert listed == list(LAYERS)
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("layer", LAYERS)
def test_the_group_of_the_question_in_force_is_open(release: Dataset, layer: str) -> None:
    found = groups(release, ViewState(layer=layer))
    assert len(found) == len(LAYER_GROUPS)
    opened = [
        layers
        for layers, item in zip(LAYER_GROUPS.values(), found, strict=True)
        if getattr(item, "open", False)
    ]
    assert [[item.id for item in layers] for layers in opened] == [
        [item.id for item in layers] for layers in LAYER_GROUPS.values() if LAYERS[layer] in layers
    ]


@pytest.mark.parametrize("lang", Language)
def test_every_group_has_a_head_that_a_keyboard_reaches(release: Dataset, lang: Language) -> None:
    t = texts_for(lang)
    heads = [item.children[0] for item in groups(release, ViewState(lang=lang))]
    assert all(isinstance(head, html.Summary) for head in heads)
    assert [head.children for head in heads] == [t(f"group.{group}") for group in LAYER_GROUPS]


def test_variables_have_words_of_their_own_kind(release: Dataset) -> None:
    for layer, entry in LAYERS.items():
        if entry.variables():
            assert texts_for("zh")(f"layer.{layer}.variable")
            assert groups(release, ViewState(layer=layer, variable=entry.variables()[-1]))
