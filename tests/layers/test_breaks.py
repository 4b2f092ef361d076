"""Class methods on any numbers: they work, or fall back and say why."""

from __future__ import annotations

from itertools import combinations
from math import isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.classes.breaks import METHODS, count_breaks, cut, goodness_of_fit
from layers.classes.numeric import Scale, legend_classes, place
from layers.classes.rounding import middle, roundest
from layers.classes.scales import manual_breaks, scale_for, written_breaks
from layers.view import AreaValue, Missing
from state.breaks import MOST_BREAKS
from state.view_state import ViewState
from texts.numbers import plain

ANY = st.one_of(
    st.none(),
    st.floats(),
    st.integers(-3, 3).map(float),
    st.floats(-1e6, 1e6).map(lambda number: round(number, 2)),
    st.sampled_from([nan, 0.0, -0.0, 5e-324, 1e308, -1e308, 1e-300]),
)
CHOICES = st.sampled_from(["", *METHODS, "0", "1,5,10", "-3.5,0,1e+06"])


def areas(numbers: list[float | None]) -> list[AreaValue]:
    return [
        AreaValue(
            f"{i:06}", number, "", "x", missing=None if number is not None else Missing.NO_DATA
        )
        for i, number in enumerate(numbers)
    ]


def known(numbers: list[float | None]) -> list[float]:
    return [number for number in numbers if number is not None and isfinite(number)]


def groups(numbers: list[float], breaks: tuple[float, ...]) -> list[int]:
    scale = Scale(breaks, plain)
    return [scale.locate(number, min(numbers), max(numbers))[0] for number in numbers]


@given(numbers=st.lists(ANY, max_size=40), choice=CHOICES, classes=st.integers(2, 6))
def test_every_method_classes_every_finite_number(
    numbers: list[float | None], choice: str, classes: int
) -> None:
    scale = scale_for(numbers, ViewState(classes=choice), plain, classes=classes)
    assert list(scale.breaks) == sorted(set(scale.breaks))
    assert all(map(isfinite, scale.breaks))
    assert scale.size <= max(classes, MOST_BREAKS + 1)
    assert scale.fit is None or 0 <= scale.fit <= 1
    placed = place(areas(numbers), scale)
    classes_shown = legend_classes(placed, scale)
    assert sum(item.count for item in classes_shown) == len(known(numbers))
    assert all(0 <= (value.position or 0) <= 1 for value in placed.values())
    lacking = [value for value in placed.values() if value.missing]
    assert len(lacking) == len(numbers) - len(known(numbers))
    if choice in METHODS and scale.size < classes:
        assert scale.fallback


@given(
    numbers=st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=2, max_size=40),
    method=st.sampled_from(["quantile", "jenks"]),
    classes=st.integers(2, 6),
)
def test_quantile_and_jenks_leave_no_class_empty(
    numbers: list[float], method: str, classes: int
) -> None:
    found = cut(numbers, method, classes)
    assert set(groups(numbers, found.breaks)) == set(range(len(found.breaks) + 1))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("numbers", "classes", "reason"),
    [
        ([], 1, "none"),
        ([4.0], 1, "one"),
        ([4.0] * 9, 1, "one"),
        ([1.0, 1.0, 8.0], 2, "few"),
        ([-9.0, -4.0, -4.0, -1.0], 3, "few"),
        ([1e300, -1e300, 0.0], 3, "few"),
    ],
)
def test_too_few_numbers_fall_back_and_say_why(
    method: str, numbers: list[float], classes: int, reason: str
) -> None:
    scale = scale_for(numbers, ViewState(classes=method), plain)
    assert (scale.size, scale.fallback) == (classes, reason)


def test_many_equal_numbers_merge_quantiles_and_say_so() -> None:
    scale = scale_for([1] * 23 + [2, 2, 3, 5, 6, 9], ViewState(classes="quantile"), plain)
    assert scale.fallback == "ties"
    assert 1 < scale.size < 5


def test_breaks_outside_the_numbers_are_kept_and_said() -> None:
    scale = scale_for([1, 2, 3], ViewState(classes="50,60"), plain)
    assert (scale.breaks, scale.fallback) == ((50.0, 60.0), "outside")


def test_manual_breaks_are_read_as_people_write_the_numbers() -> None:
    assert manual_breaks("5,7", 0.01) == (0.05, 0.07)
    scale = scale_for([0.02, 0.06], ViewState(classes="5"), plain, unit=0.01)
    assert scale.breaks == (0.05,)
    assert written_breaks(scale, MOST_BREAKS) == "5"


def test_breaks_of_counts_are_whole() -> None:
    scale = scale_for([1, 2, 3, 9], ViewState(classes="1.5,2"), plain, whole=True)
    assert scale.breaks == (2.0,)


@given(numbers=st.lists(st.integers(-5, 30), max_size=30), choice=CHOICES)
def test_classes_of_counts_are_worded_without_gaps(numbers: list[int], choice: str) -> None:
    state = ViewState(classes=choice)
    scale = scale_for(numbers, state, plain, whole=True, own=count_breaks(30))
    placed = place(areas([float(number) for number in numbers]), scale)
    for item in legend_classes(placed, scale):
        assert ".5" not in item.label
        assert item.label


def brute_force(numbers: list[float], classes: int) -> float:
    distinct = sorted(set(numbers))
    fits = (goodness_of_fit(numbers, some) for some in combinations(distinct[1:], classes - 1))
    return max(fit for fit in fits if fit is not None)


@given(
    numbers=st.lists(st.integers(0, 60).map(float), min_size=5, max_size=10, unique=True),
    classes=st.integers(2, 4),
)
def test_jenks_finds_the_best_fit_there_is(numbers: list[float], classes: int) -> None:
    fit = goodness_of_fit(numbers, cut(numbers, "jenks", classes).breaks)
    assert fit == pytest.approx(brute_force(numbers, classes))


def test_fit_is_the_variance_between_classes() -> None:
    assert goodness_of_fit([1, 3, 11, 13], (7,)) == pytest.approx(1 - 4 / 104)
    assert goodness_of_fit([1, 2, 3], ()) == 0
    assert goodness_of_fit([1, 2], (2,)) is None
    assert goodness_of_fit([4, 4, 4], ()) is None


@given(
    numbers=st.lists(st.floats(-1e9, 1e9), min_size=7, max_size=30, unique=True),
    method=st.sampled_from(list(METHODS)),
)
def test_rounding_moves_no_number_to_another_class(numbers: list[float], method: str) -> None:
    exact = tuple(METHODS[method](sorted(numbers), 5))
    assert groups(numbers, cut(numbers, method, 5).breaks) == groups(numbers, exact)


@pytest.mark.parametrize(
    ("low", "high", "round_number"),
    [(8_120, 14_300, 10_000), (23_000, 27_000, 25_000), (0.131, 0.148, 0.14), (-3.2, 0.4, 0),
     (98_765_432, 123_456_789, 100_000_000), (0.0, 1e-30, 1e-30)],
)  # fmt: skip
def test_breaks_are_round(low: float, high: float, round_number: float) -> None:
    assert roundest(middle(low, high), low, high) == round_number


@given(st.floats(-1e300, 1e300), st.floats(-1e300, 1e300))
def test_a_round_number_stays_between(one: float, two: float) -> None:
    low, high = sorted((one, two))
    if low < high:
        assert low < roundest(middle(low, high), low, high) <= high


def test_large_breaks_are_in_steps_of_ten_thousand() -> None:
    numbers = [float(number) for number in range(10_000, 2_000_000, 43_217)]
    for method in METHODS:
        breaks = scale_for(numbers, ViewState(classes=method), plain).breaks
        assert all(found % 10_000 == 0 for found in breaks)


def test_a_quotient_diverges_only_around_one() -> None:
    def palette(classes: str) -> tuple[str, tuple[int, ...]]:
        state = ViewState(classes=classes)
        scale = scale_for([0.2, 0.8, 1.0, 1.4, 3.0], state, plain, own=(0.5, 2.0), middle=1)
        return scale.palette, scale.colours

    assert palette("") == ("diverging_7", (1, 3, 5))
    assert palette("1") == ("diverging_7", (1, 5))
    assert palette("0.5,0.9,1.1") == ("diverging_7", (0, 2, 3, 5))
    assert palette("2,3") == ("sequential_3", ())
    assert palette("0.2,0.4,0.6,0.8,1.2") == ("sequential_6", ())
