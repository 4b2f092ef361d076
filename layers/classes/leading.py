"""Find what most brands of an area share, or that several are tied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: The category of an area in which several share the first place.
TIED = "tied"


def leading(counts: Mapping[str, int], order: Iterable[str]) -> tuple[str, ...]:
    """Return the ids with the highest count above zero, in the given order."""
    most = max(counts.values(), default=0)
    return tuple(name for name in order if most and counts.get(name) == most)
