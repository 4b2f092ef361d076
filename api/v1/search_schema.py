"""What `/api/v1/search` answers with, as a schema; api/v1/search.py answers."""

from __future__ import annotations

from api.v1.records import Model
from data.models import Industry
from search.hit import Kind, Why
from state.view_state import Language


class Seal(Model):
    """A trade and the character that stands for it."""

    industry: Industry
    text: str


class HitItem(Model):
    """One answer."""

    kind: Kind
    id: str
    title: str
    other: str
    """The name in the other language; may be empty."""
    where: str
    """The place it belongs to; may be empty."""
    marks: tuple[tuple[int, int], ...]
    """Start and end of the typed parts in the title."""
    why: Why
    """Which of its texts answered."""
    how: str
    """How they were spelled: text, pinyin, initials, typo."""
    note: str
    """Why it is an answer, where the title does not show it."""
    seal: Seal | None
    """The trade of a brand or of a trade filter; null: another kind."""
    href: str
    """The page that opens it."""
    sets: tuple[str, ...]
    """The keys of the page's address it decides."""


class HitGroup(Model):
    """How many answers are of one kind."""

    kind: Kind
    label: str
    count: int


class SearchAnswer(Model):
    """What answers to a text, the best first."""

    release: str
    query: str
    lang: Language
    hits: tuple[HitItem, ...]
    groups: tuple[HitGroup, ...]
