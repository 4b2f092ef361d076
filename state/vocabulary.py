"""The values an address may hold, given one release and the layers there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """List what exists: layers with their variables, areas, prefectures and brands.

    `layers` maps a layer id to the ids of its variables (empty when it has none).
    """

    layers: Mapping[str, tuple[str, ...]]
    areas: frozenset[str]
    prefectures: frozenset[str]
    brands: frozenset[str]
