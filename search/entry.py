"""A thing that can be found, and the texts it answers to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from search.hit import Kind, Why


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold what an index needs of one thing.

    `titles`, `wheres` are by language. `texts` are all texts that find it, each with the reason.
    `within` are the adcodes that hold it, itself included. `order` settles equal scores.
    """

    kind: Kind
    id: str
    titles: Mapping[str, str]
    wheres: Mapping[str, str]
    changes: Mapping[str, object]
    texts: tuple[tuple[str, Why], ...]
    within: tuple[str, ...] = ()
    order: tuple[float, ...] = field(default=())


def texts(*groups: tuple[Why, Iterable[str | None]]) -> tuple[tuple[str, Why], ...]:
    """Pair each text with its reason, the first reason for a text that has several."""
    found: dict[str, Why] = {}
    for why, names in groups:
        for name in names:
            if name:
                found.setdefault(name, why)
    return tuple(found.items())
