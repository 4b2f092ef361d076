"""Neighbouring classes look different to everybody, in both themes and in grey."""

from __future__ import annotations

from itertools import product

import pytest

from layers.classes.palettes import ARMS, DIVERGING, ZERO, colours, diverging, sequential
from state.view_state import Theme
from tests.layers.colour_vision import (
    VISIONS,
    ciede2000,
    distance,
    lab,
    lightness_steps,
    look_alike,
    too_close,
)

LEAST = 10.0
LEAST_GREY = 10.0
SEQUENTIAL = tuple(sequential(classes) for classes in range(2, 7))


def ramp(palette: str, theme: str) -> tuple[str, ...]:
    return colours(palette, theme)[:ZERO]


def problems(shades: tuple[str, ...], zero: str) -> list[str]:
    """Say what is wrong with a sequential ramp."""
    steps = lightness_steps(shades)
    found = too_close(shades, LEAST)
    if len({step > 0 for step in steps}) > 1 or min(map(abs, steps)) < LEAST_GREY:
        found.append(f"grey steps {steps}")
    return found + [f"zero {shade}" for shade in shades if distance(zero, shade) < LEAST]


@pytest.mark.parametrize("palette", SEQUENTIAL)
@pytest.mark.parametrize("theme", Theme)
def test_sequential_classes_are_apart_in_every_vision_and_in_grey(palette: str, theme: str) -> None:
    assert problems(ramp(palette, theme), colours(palette, theme)[ZERO]) == []


@pytest.mark.parametrize("theme", Theme)
def test_diverging_classes_are_apart_however_many_lie_on_each_side(theme: str) -> None:
    shades = colours(DIVERGING, theme)
    sides = range(1, len(ARMS))
    for below, above, around in product(sides, sides, (True, False)):
        low = [1 - place / 10 for place in range(below, 0, -1)]
        high = [1 + place / 10 for place in range(1, above + 1)]
        breaks = (*low, *high) if around else (*low[:-1], 1.0, *high[1:])
        places = diverging(breaks, 1.0)
        assert len(places) == len(breaks) + 1
        assert too_close([shades[place] for place in places], LEAST) == []


@pytest.mark.parametrize("theme", Theme)
def test_each_arm_of_the_diverging_palette_goes_one_way_in_grey(theme: str) -> None:
    steps = lightness_steps(ramp(DIVERGING, theme))
    half = len(steps) // 2
    signs = [{step > 0 for step in arm} for arm in (steps[:half], steps[half:])]
    assert all(len(sign) == 1 for sign in signs)
    assert signs[0] != signs[1]
    assert min(map(abs, steps)) >= LEAST_GREY


@pytest.mark.parametrize("palette", [*SEQUENTIAL, DIVERGING])
@pytest.mark.parametrize("theme", Theme)
def test_zero_is_like_no_class(palette: str, theme: str) -> None:
    zero = colours(palette, theme)[ZERO]
    assert [shade for shade in ramp(palette, theme) if distance(zero, shade) < LEAST] == []


def test_a_ramp_of_one_colour_by_lightness_is_refused_when_too_flat() -> None:
    assert problems(("#d4f1c3", "#cfeebf", "#4fb0b8"), "#ffffff") != []


def test_red_and_green_of_one_lightness_are_refused() -> None:
    red, green = "#c0504d", "#628f3b"
    assert ciede2000(lab(red), lab(green)) > 40
    assert any("deutan" in problem for problem in too_close((red, green), 40))
    assert problems((red, green), "#ffffff") != []


def test_a_ramp_that_turns_back_is_refused() -> None:
    assert problems(("#d4f1c3", "#086579", "#9ecec1"), "#ffffff") != []


def test_a_zero_like_the_first_class_is_refused() -> None:
    assert problems(ramp("sequential_3", "light"), "#9dcdc0") == ["zero #9ecec1"]


def test_colours_that_look_alike_are_named() -> None:
    named = {"a": "#206c40", "b": "#00522d", "c": "#b35279"}
    assert look_alike(named, LEAST) == [("a", "b")]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distances_are_those_published(
    one: tuple[float, float, float], two: tuple[float, float, float], expected: float
) -> None:
    assert ciede2000(one, two) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("grey", ["#000000", "#808080", "#ffffff"])
def test_greys_stay_grey_in_every_vision(vision: str, grey: str) -> None:
    assert ciede2000(lab(grey), lab(grey, vision)) < 0.5
