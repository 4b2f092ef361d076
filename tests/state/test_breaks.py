"""Breaks are kept as typed, written plainly, and read from a Chinese keyboard too."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.classes.scales import manual_breaks, scale_for, written_breaks
from state.address import choose, format_query, parse
from state.breaks import LARGEST, MOST_BREAKS, SMALLEST, read_breaks
from state.view_state import ViewState
from tests.state.typed_breaks import READ, REFUSED
from texts.numbers import plain

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary

SIZES = st.floats(SMALLEST, LARGEST, exclude_max=True)
BREAKS = st.lists(
    st.just(0.0) | SIZES | SIZES.map(lambda size: -size), min_size=1, max_size=5, unique=True
).map(sorted)


@pytest.mark.parametrize(("typed", "read"), READ.items())
def test_breaks_are_kept_as_typed(words: Vocabulary, typed: str, read: str) -> None:
    wanted = ViewState(classes=read)
    assert choose(ViewState(), "classes", typed, words) == wanted
    assert parse(f"?classes={quote(typed)}", words) == (wanted, ())
    assert format_query(wanted) == f"?classes={read}"
    assert read_breaks(read) == read


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_rising_list_of_numbers_is_refused(words: Vocabulary, typed: str) -> None:
    assert read_breaks(typed) is None
    state, (notice,) = parse(f"?classes={quote(typed)}", words)
    assert (state, notice.key) == (ViewState(), "classes")


@given(numbers=BREAKS)
def test_any_break_survives_its_address(words: Vocabulary, numbers: list[float]) -> None:
    state = choose(ViewState(), "classes", ",".join(map(str, numbers)), words)
    assert [float(part) for part in state.classes.split(",")] == numbers
    assert not set(state.classes) & set("eE+ %")
    assert parse(format_query(state), words) == (state, ())
    assert list(manual_breaks(state.classes, 1.0)) == numbers


@given(numbers=st.lists(SIZES, min_size=6, max_size=30, unique=True))
@pytest.mark.parametrize("unit", [1.0, 0.01])
def test_breaks_that_were_computed_can_be_typed(numbers: list[float], unit: float) -> None:
    for method in ("quantile", "jenks"):
        scale = scale_for(numbers, ViewState(classes=method), plain, unit=unit)
        inside = [
            SMALLEST <= Decimal(str(cut)) / Decimal(str(unit)) < LARGEST for cut in scale.breaks
        ]
        if not all(inside):
            continue
        typed = written_breaks(scale, MOST_BREAKS)
        assert read_breaks(typed) == typed
        assert manual_breaks(typed, unit) == scale.breaks
        assert all(low < high for low, high in pairwise(scale.breaks))
