"""Breaks, classes and ranks, also for few, equal, negative and huge numbers."""

from __future__ import annotations

from math import inf, nan

import pytest

from layers.classes.breaks import count_breaks
from layers.classes.numeric import Scale, competition_ranks, legend_classes, place
from layers.view import AreaValue, Missing
from texts.numbers import plain


def areas(numbers: list[float]) -> list[AreaValue]:
    return [AreaValue(f"{i:06}", number, "", "x") for i, number in enumerate(numbers)]


def test_equal_numbers_make_one_class() -> None:
    scale = Scale((), plain)
    (only,) = legend_classes(place(areas([3.0, 3.0, 3.0]), scale), scale)
    assert (only.label, only.count) == ("3", 3)


def test_no_number_makes_no_class() -> None:
    scale = Scale((), plain)
    assert legend_classes({}, scale) == ()


def test_only_zeros_make_no_class_but_their_own() -> None:
    scale = Scale((), plain, zero_label="zero")
    (only,) = legend_classes(place(areas([0.0, 0.0]), scale), scale)
    assert (only.label, only.count) == ("zero", 2)


def test_a_class_of_one_number_is_named_by_it() -> None:
    scale = Scale((20.0,), plain, fallback="few")
    placed = place(areas([10.0, 30.0, 30.0]), scale)
    assert [item.label for item in legend_classes(placed, scale)] == ["10", "30"]
    assert scale.ticks == ()


def test_zero_stands_apart() -> None:
    scale = Scale((2.0,), plain, zero_label="zero")
    placed = place(areas([0.0, 1.0, 5.0]), scale)
    assert [value.class_index for value in placed.values()] == [2, 0, 1]
    assert [item.count for item in legend_classes(placed, scale)] == [1, 1, 1]


def test_a_number_on_a_break_belongs_above() -> None:
    scale = Scale((1.0, 2.0), plain)
    assert [scale.locate(value, 0, 3)[0] for value in (0.9, 1.0, 1.9, 2.0)] == [0, 1, 1, 2]


def test_labels_of_counts_are_whole() -> None:
    scale = Scale(count_breaks(7), plain, whole=True)
    placed = place(areas([1, 2, 3, 7]), scale)
    assert [item.label for item in legend_classes(placed, scale)] == ["1", "2", "3–5", "≥ 6"]


def test_equal_numbers_share_a_rank() -> None:
    ranks = competition_ranks({"a": 5.0, "b": 9.0, "c": 5.0, "d": None, "e": 1.0})
    assert ranks == {"b": 1, "a": 2, "c": 2, "e": 4}


def test_a_number_that_is_not_finite_is_no_data() -> None:
    placed = place(areas([nan, inf, 1.0]), Scale((), plain))
    assert [value.missing for value in placed.values()] == [Missing.NO_DATA, Missing.NO_DATA, None]
    assert [value.rank for value in placed.values()] == [None, None, 1]


@pytest.mark.parametrize("largest", [0, 1, 12, 13, 400])
def test_count_breaks_ascend(largest: float) -> None:
    breaks = count_breaks(largest)
    assert list(breaks) == sorted(breaks)
