"""Several values of one key: in one list with commas, or one by one, as many programs send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


def joined(pairs: Iterable[tuple[str, str]], keys: Collection[str]) -> list[tuple[str, str]]:
    """Return pairs with the values of each of `keys` in one list, where its first one stood."""
    found: list[tuple[str, str]] = []
    places: dict[str, int] = {}
    for key, raw in pairs:
        if key in places:
            found[places[key]] = (key, f"{found[places[key]][1]},{raw}")
            continue
        if key in keys:
            places[key] = len(found)
        found.append((key, raw))
    return found
