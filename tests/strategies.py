"""Random but valid view states, for property tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from data.models import Industry, RecognitionLevel
from state.view_state import Language, MapLevel, Points, Reading, Rows, Shape, Tab, Theme, ViewState

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary

TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=12)


def subset(options: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw some of the options, in their own order."""
    chosen = st.sets(st.sampled_from(options))
    return chosen.map(lambda some: tuple(option for option in options if option in some))


def compared(words: Vocabulary) -> st.SearchStrategy[tuple[str, ...]]:
    """Draw up to four areas or up to four brands."""
    kinds = (sorted(words.areas), sorted(words.brands))
    some = [st.lists(st.sampled_from(kind), max_size=4, unique=True).map(tuple) for kind in kinds]
    return st.one_of(some)


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
        classes=draw(st.sampled_from(["", "quantile", "jenks", "equal", "1,5,10", "0.5"])),
        shape=draw(st.sampled_from(Shape)),
        points=draw(st.sampled_from(Points)),
        compare=draw(compared(words)),
        rows=draw(st.sampled_from(Rows)),
        sort=draw(st.sampled_from(["", "name", "-value", "rank", "-headcount"])),
        tab=draw(st.sampled_from(Tab)),
        lang=draw(st.sampled_from(Language)),
        theme=draw(st.sampled_from(Theme)),
        reading=draw(st.sampled_from(Reading)),
    )
