"""Breaks, classes and ranks, also for few, equal, negative and huge numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.breaks import count_breaks, quantile_breaks
from layers.numeric import Scale, competition_ranks, legend_classes, place
from layers.view import AreaValue
from texts.numbers import plain

NUMBERS = st.floats(-1e12, 1e12, allow_nan=False)


def areas(numbers: list[float]) -> list[AreaValue]:
    return [AreaValue(f"{i:06}", number, "", "x") for i, number in enumerate(numbers)]


@given(numbers=st.lists(NUMBERS, max_size=40), classes=st.integers(2, 6))
def test_breaks_ascend_and_split(numbers: list[float], classes: int) -> None:
    breaks = quantile_breaks(numbers, classes)
    assert list(breaks) == sorted(set(breaks))
    assert len(breaks) < classes
    for cut in breaks:
        assert any(number < cut for number in numbers)
        assert any(number >= cut for number in numbers)


@given(numbers=st.lists(NUMBERS, max_size=40), classes=st.integers(2, 6))
def test_every_number_has_one_class(numbers: list[float], classes: int) -> None:
    scale = Scale(quantile_breaks(numbers, classes), plain)
    placed = place(areas(numbers), scale)
    assert sum(item.count for item in legend_classes(placed, scale)) == len(numbers)
    assert all(0 <= (value.position or 0) <= 1 for value in placed.values())


def test_equal_numbers_make_one_class() -> None:
    scale = Scale(quantile_breaks([3.0, 3.0, 3.0], 5), plain)
    (only,) = legend_classes(place(areas([3.0, 3.0, 3.0]), scale), scale)
    assert (only.label, only.count) == ("3", 3)


def test_no_number_makes_no_class() -> None:
    scale = Scale(quantile_breaks([], 5), plain)
    assert legend_classes({}, scale) == ()


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


@pytest.mark.parametrize("largest", [0, 1, 12, 13, 400])
def test_count_breaks_ascend(largest: float) -> None:
    breaks = count_breaks(largest)
    assert list(breaks) == sorted(breaks)
