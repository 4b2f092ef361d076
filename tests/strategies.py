"""Random but valid view states, for property tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from data.models import Industry, RecognitionLevel
from state.view_state import Language, MapLevel, Points, Reading, Rows, Shape, Tab, Theme, ViewState

if TYPE_CHECKING:
    from collections.abc import Collection
    from random import Random

    from state.vocabulary import Vocabulary

T = TypeVar("T")
LETTERS = "陶ab é&=%+?#/,\N{RIGHT SINGLE QUOTATION MARK}勐"

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


def random_state(words: Vocabulary, chance: Random) -> ViewState:
    """Draw a state as `view_states` does, hundreds of times faster; each choice may be absent."""
    layer = chance.choice(sorted(words.layers))
    kind = chance.choice((sorted(words.areas), sorted(words.brands)))
    return ViewState(
        layer=layer,
        variable=_perhaps(words.layers[layer], chance),
        level=chance.choice(list(MapLevel)),
        area=_perhaps(sorted(words.areas), chance),
        brand=_perhaps(sorted(words.brands), chance),
        rank=_some(list(RecognitionLevel), chance),
        industry=_some(list(Industry), chance),
        category=_some(sorted(words.categories), chance),
        within=_perhaps(sorted(words.prefectures), chance),
        wide=chance.random() < 0.5,
        historical=chance.random() < 0.5,
        q=" ".join("".join(chance.choices(LETTERS, k=6)).split()),
        classes=chance.choice(["", "quantile", "jenks", "equal", "1,5,10", "0.5"]),
        shape=chance.choice(list(Shape)),
        points=chance.choice(list(Points)),
        compare=tuple(chance.sample(kind, chance.randrange(5))),
        rows=chance.choice(list(Rows)),
        sort=chance.choice(["", "name", "-value", "rank", "-headcount"]),
        tab=chance.choice(list(Tab)),
        lang=chance.choice(list(Language)),
        theme=chance.choice(list(Theme)),
        reading=chance.choice(list(Reading)),
    )


def _perhaps(options: Collection[T], chance: Random) -> T | None:
    return chance.choice([None, *options])


def _some(options: Collection[T], chance: Random) -> tuple[T, ...]:
    return tuple(option for option in options if chance.random() < 0.3)
