"""Random but valid view states, for property tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from data.models import Industry, RecognitionLevel
from state.view_state import Language, MapLevel, Tab, Theme, ViewState

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary

TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=12)


def subset(options: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the options, in their own order."""
    chosen = st.sets(st.sampled_from(options))
    return chosen.map(lambda some: tuple(option for option in options if option in some))


@st.composite
def view_states(draw: st.DrawFn, words: Vocabulary) -> ViewState:
    """Draw a state whose every choice exists."""
    layer = draw(st.sampled_from(sorted(words.layers)))
    variables = words.layers[layer]
    variable = draw(st.none() | st.sampled_from(variables)) if variables else None

    def maybe(options: frozenset[str]) -> str | None:
        return draw(st.none() | st.sampled_from(sorted(options)))

    return ViewState(
        layer=layer,
        variable=variable,
        level=draw(st.sampled_from(MapLevel)),
        area=maybe(words.areas),
        brand=maybe(words.brands),
        rank=draw(subset([level.value for level in RecognitionLevel])),
        industry=draw(subset([trade.value for trade in Industry])),
        category=draw(subset(sorted(words.categories))),
        within=maybe(words.prefectures),
        wide=draw(st.booleans()),
        historical=draw(st.booleans()),
        q=draw(TEXTS),
        tab=draw(st.sampled_from(Tab)),
        lang=draw(st.sampled_from(Language)),
        theme=draw(st.sampled_from(Theme)),
    )
