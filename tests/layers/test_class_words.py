"""In every state each value lies in the class whose words name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.classes.numeric import legend_classes, place
from layers.classes.palettes import ZERO
from layers.classes.scales import scale_for
from layers.registry import build_layer
from layers.view import AreaValue
from state.view_state import Language, ViewState
from tests.choices import PATIENCE, some_states
from tests.layers.class_words import names
from texts import texts_for
from texts.numbers import percent, plain, quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.dataset import Dataset
    from layers.classes.numeric import Scale
    from layers.view import LegendClass

pytestmark = pytest.mark.timeout(PATIENCE)


def check(values: Iterable[AreaValue], classes: tuple[LegendClass, ...], scale: Scale) -> None:
    """Assert that the words of each class are true of every value in it."""
    labels = [item.label for item in classes]
    assert len(set(labels)) == len(labels)
    for value in values:
        if value.number is None:
            continue
        assert value.class_index is not None
        item = classes[value.class_index]
        if item.colour == ZERO:
            assert value.number == 0
            continue
        assert value.number or not scale.zero_label, "zero stands apart"
        between = bool(scale.breaks)
        assert names(item.label, value.number, whole=scale.whole, between=between), (
            value.number,
            labels,
        )


def test_each_value_lies_in_the_class_its_words_name(release: Dataset) -> None:
    for state in some_states(300, seed=1):
        for lang in Language:
            view = build_layer(release, state.but(lang=lang), texts_for(lang))
            if view.scale is not None:
                check(view.values.values(), view.classes, view.scale)


NUMBERS = st.lists(
    st.one_of(
        st.integers(0, 12).map(float),
        st.integers(0, 3_000_000).map(float),
        st.floats(0, 2).map(lambda number: round(number, 6)),
        st.floats(0, 2e6).map(lambda number: round(number, 3)),
    ),
    max_size=30,
)
CHOICES = st.sampled_from(["", "quantile", "jenks", "equal", "1", "5.25,30", "1005600,1005601"])
WRITERS = {
    "plain": lambda value, *, exact=False: plain(value, exact=exact),
    "percent": lambda value, *, exact=False: percent(value, "zh", exact=exact),
    "zh": lambda value, *, exact=False: quantity(value, "zh", exact=exact),
    "en": lambda value, *, exact=False: quantity(value, "en", exact=exact),
}


@given(numbers=NUMBERS, choice=CHOICES, writer=st.sampled_from([*WRITERS]), apart=st.booleans())
def test_words_of_classes_are_true_of_any_numbers(
    numbers: list[float], choice: str, writer: str, *, apart: bool
) -> None:
    zero = "zero" if apart else ""
    scale = scale_for(numbers, ViewState(classes=choice), WRITERS[writer], zero_label=zero)
    found = [AreaValue(f"{i:06}", number, "", "x") for i, number in enumerate(numbers)]
    placed = place(found, scale)
    check(placed.values(), legend_classes(placed, scale), scale)


@given(counts=st.lists(st.integers(0, 2_000_000), max_size=30), choice=CHOICES, apart=st.booleans())
def test_words_of_classes_are_true_of_any_counts(
    counts: list[int], choice: str, *, apart: bool
) -> None:
    zero = "zero" if apart else ""
    state = ViewState(classes=choice)
    scale = scale_for(counts, state, plain, whole=True, zero_label=zero)
    found = [AreaValue(f"{i:06}", float(count), "", "x") for i, count in enumerate(counts)]
    placed = place(found, scale)
    check(placed.values(), legend_classes(placed, scale), scale)


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ({"layer": "industry-brands", "variable": "culture_tourism_crafts"}, "1"),
        ({"layer": "brand-count", "rank": ("national",)}, "1"),
    ],
)
def test_one_count_everywhere_names_its_class(
    release: Dataset, query: dict[str, object], label: str
) -> None:
    state = ViewState.model_validate({**query, "classes": "quantile"})
    view = build_layer(release, state, texts_for(state.lang))
    assert [item.label for item in view.classes if item.colour != ZERO] == [label]


def test_breaks_close_to_a_value_are_written_with_all_their_digits(release: Dataset) -> None:
    for lang, written in ((Language.ZH, "100.5601 万"), (Language.EN, "1,005,601")):
        state = ViewState(layer="people-employed", classes="1005601", lang=lang)
        view = build_layer(release, state, texts_for(lang))
        assert view.breaks == (written,)
        assert [item.label for item in view.classes] == [f"< {written}", f"≥ {written}"]


@pytest.mark.parametrize("typed", ["-3", "0.5", "1", "0,1,3"])
@pytest.mark.parametrize("zero", ["", "0"])
def test_counts_have_no_class_below_the_first_count(typed: str, zero: str) -> None:
    counts = [1.0, 1.0, 2.0, 5.0]
    scale = scale_for(counts, ViewState(classes=typed), plain, whole=True, zero_label=zero)
    values = [AreaValue(str(place), count, "", "") for place, count in enumerate(counts)]
    ramp = [item for item in legend_classes(place(values, scale), scale) if item.colour != ZERO]
    assert [item.label for item in ramp if item.count] == [item.label for item in ramp]
