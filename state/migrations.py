"""Old names in addresses and what they are called today: a link once given keeps opening."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from geo.codes import current_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Pair = tuple[str, str]

#: A key that was renamed, with its name today; its values stayed.
KEYS: Mapping[str, str] = MappingProxyType({"county": "area"})
#: A key and a value that are written as another pair today.
PAIRS: Mapping[Pair, Pair] = MappingProxyType(
    {
        ("senior", "1"): ("reading", "senior"),
        ("senior", "0"): ("reading", "standard"),
        ("lang", "zh-CN"): ("lang", "zh"),
    }
)
#: Keys whose values are adcodes, one or several with commas between.
PLACES = frozenset({"area", "within", "compare"})


def migrated(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the pairs of an address under today's keys and with today's values."""
    return tuple(map(_migrated, pairs))


def _migrated(pair: Pair) -> Pair:
    key, value = PAIRS.get(pair, (KEYS.get(pair[0], pair[0]), pair[1]))
    if key in PLACES:
        value = ",".join(map(current_code, value.split(",")))
    return key, value
