"""Each part of the page says what it looks at; a browser is sent what its screen has not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from dash import no_update
from hypothesis import given, settings
from hypothesis import strategies as st

from callbacks.page import PROPERTIES, show_page
from layers.registry import vocabulary
from scene.scene import compose
from state.address import format_query
from state.view_state import Language, Reading, Tab, ViewState
from tests.strategies import seeded_state
from views.ids import Ids
from views.page.contents import written
from views.page.slots import SLOTS, Slot
from views.page.strip import strip
from views.panels.panel import panel

if TYPE_CHECKING:
    from data.dataset import Dataset

#: Sent with every answer, whatever it shows.
ALWAYS = {Ids.DOCUMENT, Ids.ERROR, Ids.SHOWN}


#: What looks at the theme.
DARK = {Ids.PROVIDER, Ids.TOOLS, Ids.RAIL_DISPLAY, Ids.MAP, Ids.OVERLAY, Ids.LEGEND}


def is_true(slot: Slot, release: Dataset, state: ViewState) -> bool:
    """Say whether a slot holds the same in a view and in what it looks at of the view."""
    whole, seen = (slot.holds(compose(release, one)) for one in (state, slot.seen(state)))
    return written(whole).json == written(seen).json


@settings(max_examples=40)
@given(seed=st.integers(0, 10**6))
def test_a_slot_looks_at_nothing_but_what_it_declares(release: Dataset, seed: int) -> None:
    state = seeded_state(vocabulary(release), seed)
    assert [slot.id for slot in SLOTS if not is_true(slot, release, state)] == []


@pytest.mark.parametrize(
    ("blind", "state"),
    [
        (Slot(Ids.STRIP, strip, frozenset()), ViewState(lang=Language.EN)),
        (Slot(Ids.PANEL, panel, frozenset({"area", "lang"})), ViewState(area="530627", q="没有")),
    ],
)
def test_a_slot_that_declares_too_little_is_found(
    release: Dataset, blind: Slot, state: ViewState
) -> None:
    assert not is_true(blind, release, state)


def changed(answer: dict[str, Any]) -> set[str]:
    return {name for name, value in answer.items() if value is not no_update}


def turn(release: Dataset, before: ViewState, after: ViewState) -> dict[str, Any]:
    """Return the answer to a click that leads from one view to another."""
    shown = show_page(release, format_query(before))
    return show_page(release, format_query(after), shown=shown[Ids.SHOWN])


def test_the_same_page_again_sends_nothing_of_it(release: Dataset) -> None:
    for state in (ViewState(), ViewState(tab=Tab.LIST), ViewState(reading=Reading.SENIOR)):
        assert changed(turn(release, state, state)) == ALWAYS


@pytest.mark.parametrize(
    ("after", "sent"),
    [
        ({"theme": "dark"}, DARK),
        ({"points": "none"}, {Ids.OVERLAY, Ids.POINTS}),
        ({"shape": "tiles"}, {Ids.MAP, Ids.MAP_HEAD, Ids.OVERLAY}),
        ({"area": "530627"}, {Ids.OVERLAY, Ids.LEGEND, Ids.PANEL}),
        ({"compare": ("530627",)}, {Ids.COMPARISON}),
    ],
)  # fmt: skip
def test_a_choice_sends_what_it_changes(
    release: Dataset, after: dict[str, Any], sent: set[Ids]
) -> None:
    assert changed(turn(release, ViewState(), ViewState(**after))) == ALWAYS | sent


def test_a_filter_leaves_the_question_and_the_strip_alone(release: Dataset) -> None:
    sent = changed(turn(release, ViewState(), ViewState(industry=("agriculture",))))
    assert {Ids.RAIL_INDUSTRY, Ids.RAIL_FOOT, Ids.CHIPS} <= sent
    assert not {Ids.RAIL_LAYER, Ids.RAIL_RANK, Ids.STRIP, Ids.HEADER, Ids.TOOLS, Ids.FOOTER} & sent


@settings(max_examples=15)
@given(seeds=st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)))
def test_what_was_shown_and_what_is_sent_are_the_whole_page(
    release: Dataset, seeds: tuple[int, int]
) -> None:
    before, after = (seeded_state(vocabulary(release), seed) for seed in seeds)
    first: dict[str, Any] = show_page(release, format_query(before))
    then: dict[str, Any] = show_page(release, format_query(after), shown=first[Ids.SHOWN])
    laid = {**first, **{name: then[name] for name in changed(then)}}
    whole: dict[str, Any] = show_page(release, format_query(after))
    for name in set(PROPERTIES) - {Ids.DOCUMENT}:
        assert laid[name] == whole[name], name
    assert then[Ids.DOCUMENT]["from"] == first[Ids.DOCUMENT]["id"]
    assert then[Ids.DOCUMENT]["id"] == whole[Ids.DOCUMENT]["id"]


@pytest.mark.parametrize(
    "shown",
    [None, "", 7, [], {}, {"rail": 7}, {"no-such-slot": "x"}, {"panel": "forged"}, {"panel": None}],
)
def test_what_no_page_ever_said_of_itself_is_answered_with_a_whole_page(
    release: Dataset, shown: object
) -> None:
    answer = show_page(release, "?area=530627", shown=shown)
    assert changed(answer) == set(PROPERTIES)
