"""Words that people use and the data does not: everyday names of trades, old names of places."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent


@cache
def _table(name: str) -> Mapping[str, Any]:
    with (FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def old_names(adcode: str) -> tuple[str, ...]:
    """Return what an area was called, or what people still call it."""
    return tuple(_table("old_names").get(adcode, ()))


def everyday(*texts: str) -> tuple[str, ...]:
    """Return the everyday words for the trades that any of the texts names."""
    said = _table("everyday")["trade"]
    return tuple(
        word
        for name, words in said.items()
        if any(name in text for text in texts)
        for word in words
    )


def ignored() -> tuple[str, ...]:
    """Return words that narrow nothing down here, such as "brand"."""
    return tuple(_table("everyday")["ignored"]["words"])
