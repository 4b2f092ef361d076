"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """What can be found, in the order in which equals are listed."""

    AREA = "area"
    BRAND = "brand"
    INDUSTRY = "industry"
    LEVEL = "level"
    LAYER = "layer"
    WORKFORCE = "workforce"
    POLICY = "policy"


class Why(StrEnum):
    """Which text of a thing answered to what was typed."""

    NAME = "name"
    FORMER = "former"
    CODE = "code"
    OCCUPATION = "occupation"
    EVERYDAY = "everyday"
    TRADE = "trade"
    PLACE = "place"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold one answer: what it is, why it answers, and what choosing it changes.

    `other` is the name in the other language and `where` the place it belongs to; both may be
    "". `marks` are the (start, end) of the typed parts in `title`. `how` says how they were
    spelled (text, pinyin, initials, typo), `matched` the text that answered. `changes` are
    fields of the ViewState with their new values. A lower `score` is a better answer.
    """

    kind: Kind
    id: str
    title: str
    other: str
    where: str
    marks: tuple[tuple[int, int], ...]
    why: Why
    how: str
    matched: str
    changes: Mapping[str, object]
    score: float
