"""Every state that ordinary choices lead to: each question, class setting and filter."""

from __future__ import annotations

import os
from functools import cache
from itertools import product
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

from data.models import Industry, RecognitionLevel
from layers.registry import LAYERS
from scene.pages import TEXT_PAGES
from state.view_state import Language, MapLevel, Reading, Theme, ViewState

if TYPE_CHECKING:
    from collections.abc import Mapping

FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
#: Seconds a test over the states may take; the whole takes long.
PATIENCE = 10_000 if FULL else 600
CLASSES = ("", "quantile", "jenks", "equal", "1,5,10", "0.5", "1000,50000,1005601")
#: Where the pages of text are.
TEXT_PATHS = tuple(page.path for page in TEXT_PAGES)
FILTERS: tuple[Mapping[str, object], ...] = (
    MappingProxyType({}),
    MappingProxyType({"rank": (RecognitionLevel.NATIONAL,)}),
    MappingProxyType({"rank": (RecognitionLevel.UNRATED,)}),
    MappingProxyType({"industry": (Industry.AGRICULTURE,)}),
    MappingProxyType({"within": "532300"}),
    MappingProxyType({"wide": False}),
    MappingProxyType({"historical": False}),
    MappingProxyType({"q": "元谋"}),
    MappingProxyType({"q": "none is called so"}),
)
#: Questions of which no area has a number, or all have zero.
BARE = (
    ViewState(layer="level-brands", variable="prefecture", classes="quantile"),
    ViewState(layer="level-brands", variable="prefecture", classes="jenks", lang=Language.EN),
    ViewState(layer="unrated-brands", classes="quantile", rank=(RecognitionLevel.NATIONAL,)),
    ViewState(layer="brand-count", classes="equal", q="none is called so"),
)


@cache
def every_state() -> tuple[ViewState, ...]:
    """Return each layer with each variable, level, class setting and filter."""
    return tuple(
        ViewState.model_validate(
            {"layer": layer, "variable": variable, "level": level, "classes": classes, **kept}
        )
        for layer in LAYERS
        for variable in (None, *LAYERS[layer].variables())
        for level, classes, kept in product(MapLevel, CLASSES, FILTERS)
    )


def some_states(count: int, seed: int, *, nth: int = 1) -> tuple[ViewState, ...]:
    """Return so many of the states, the bare ones first, in any look.

    A full run gets every one, or every `nth`.
    """
    chance = Random(seed)  # noqa: S311  # repeatable, not secret
    if FULL:
        return tuple(_looking(state, chance) for state in every_state()[::nth])
    by_layer = {name: [s for s in every_state() if s.layer == name] for name in LAYERS}
    names = [*LAYERS] * count
    drawn = (_looking(chance.choice(by_layer[name]), chance) for name in names[:count])
    return (*BARE, *drawn)[:count]


def _looking(state: ViewState, chance: Random) -> ViewState:
    return state.but(
        lang=chance.choice(list(Language)),
        theme=chance.choice(list(Theme)),
        reading=chance.choice(list(Reading)),
    )
