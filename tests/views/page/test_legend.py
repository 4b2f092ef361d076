"""The legend names its method, its fit, its reasons, and every kind of missing value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from layers.classes.palettes import ZERO, colours
from layers.registry import LAYERS
from layers.view import Missing
from scene.scene import Scene, compose
from state.view_state import Language, ViewState
from tests.views.addresses import addresses
from views.ids import control
from views.map.overlay import overlay
from views.page.class_control import class_control
from views.page.legend import legend

if TYPE_CHECKING:
    from data.dataset import Dataset


def scene_of(release: Dataset, **choices: object) -> Scene:
    return compose(release, ViewState.model_validate(choices))


def unverified(scene: Scene) -> Scene:
    """Return the scene with every missing value held back instead."""
    values = {
        code: replace(value, missing=value.missing and Missing.UNVERIFIED)
        for code, value in scene.view.values.items()
    }
    changed = replace(scene)
    changed.__dict__["view"] = replace(scene.view, values=values)
    return changed


@pytest.mark.parametrize("lang", Language)
def test_the_fit_and_the_method_are_said_in_words(release: Dataset, lang: str) -> None:
    scene = scene_of(release, classes="jenks", lang=lang)
    shown = str(class_control(scene))
    assert scene.view.scale is not None
    assert scene.t("classes.fit", fit=f"{scene.view.scale.fit:.2f}") in shown
    assert scene.t("classes.jenks") in shown
    assert str(control("classes")) in shown


def test_a_fallback_says_why(release: Dataset) -> None:
    scene = scene_of(
        release, layer="people-employed", industry=["culture_tourism_crafts"], classes="equal"
    )
    assert scene.t("classes.few") in str(class_control(scene))
    nothing = scene_of(release, layer="people-employed", q="no such brand", classes="jenks")
    assert scene.t("classes.none") in str(class_control(nothing))


def test_the_fit_of_two_numbers_is_not_shown(release: Dataset) -> None:
    scene = scene_of(release, layer="people-employed", within="530300")
    assert scene.view.scale is not None
    assert scene.view.scale.fit is None
    assert scene.t("classes.fit", fit="").strip() not in str(class_control(scene))


def test_typed_breaks_are_shown_without_exponents_and_can_be_taken_back(release: Dataset) -> None:
    scene = scene_of(release, layer="people-employed", classes="5000,1e+06")
    shown = class_control(scene)
    assert "5000,1000000" in str(shown)
    assert addresses(scene, shown) == ["/?layer=people-employed"]


def test_categories_have_no_class_control(release: Dataset) -> None:
    assert class_control(scene_of(release, layer="main-industry")) == []


def test_what_is_not_verified_has_a_row_and_a_texture_of_its_own(release: Dataset) -> None:
    scene = unverified(scene_of(release, layer="people-employed"))
    held_back = scene.view.missing(Missing.UNVERIFIED)
    assert scene.t("legend.unverified", count=len(held_back)) in str(legend(scene))
    payload = overlay(scene)
    assert payload["unverified"] == held_back
    assert payload["no_data"] == ()
    assert scene.t("legend.unverified", count=0) not in str(legend(scene_of(release)))


def test_zero_is_shown_in_its_own_colour(release: Dataset) -> None:
    scene = scene_of(release)
    assert colours(scene.view.palette, scene.state.theme)[ZERO] in str(legend(scene))


@pytest.mark.parametrize("layer", LAYERS)
def test_the_map_names_the_source_of_its_numbers(release: Dataset, layer: str) -> None:
    scene = compose(release, ViewState(layer=layer))
    words = str(legend(scene))
    if len(scene.view.sources) == 1:
        assert release.sources[scene.view.sources[0]].title_zh in words
    else:
        assert not scene.view.sources or f"{len(scene.view.sources)} 条" in words
