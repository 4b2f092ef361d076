"""Random but valid view states."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

from data.models import Category, Industry, RecognitionLevel
from state.view_state import Language, MapLevel, Points, Reading, Rows, Shape, Tab, Theme, ViewState

if TYPE_CHECKING:
    from collections.abc import Collection

    from state.vocabulary import Vocabulary

T = TypeVar("T")
LETTERS = "陶ab é&=%+?#/,\N{RIGHT SINGLE QUOTATION MARK}勐"


def seeded_state(words: Vocabulary, seed: int) -> ViewState:
    """Draw the state of a seed."""
    return random_state(words, Random(seed))  # noqa: S311  # repeatable, not secret


def random_state(words: Vocabulary, chance: Random) -> ViewState:
    """Draw a state whose every choice exists; each choice may be absent."""
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
        category=_some(list(Category), chance),
        within=_perhaps(sorted(words.prefectures), chance),
        wide=chance.random() < 0.5,
        historical=chance.random() < 0.5,
        q=" ".join("".join(chance.choices(LETTERS, k=6)).split()),
        classes=chance.choice(["", "quantile", "jenks", "equal", "1,5,10", "0.5", "1005601"]),
        shape=chance.choice(list(Shape)),
        points=chance.choice(list(Points)),
        compare=tuple(chance.sample(kind, chance.randrange(5))),
        rows=chance.choice(list(Rows)),
        sort=chance.choice(["", "name", "-value", "rank", "-headcount"]),
        page=chance.choice([1, 1, 2, 70]),
        tab=chance.choice(list(Tab)),
        lang=chance.choice(list(Language)),
        theme=chance.choice(list(Theme)),
        reading=chance.choice(list(Reading)),
        release=chance.choice(["", "0123456789ab"]),
    )


def _perhaps(options: Collection[T], chance: Random) -> T | None:
    return chance.choice([None, *options])


def _some(options: Collection[T], chance: Random) -> tuple[T, ...]:
    return tuple(option for option in options if chance.random() < 0.3)
