"""Rows about where knowledge comes from: sources and policies."""

from __future__ import annotations

from urllib.parse import urlsplit

from data.models.record import (
    Adcode,
    Address,
    Count,
    Day,
    Flag,
    Key,
    Label,
    Line,
    Prose,
    Record,
    Year,
)
from data.models.vocabulary import PolicyLevel, SourceKind  # noqa: TC001 - pydantic reads them while running


class Source(Record):
    """A page, a file or an article that facts are taken from.

    `url` is a record of where it was read; only `link` may be offered to a reader.
    """

    source_id: Key
    title_zh: Line
    title_en: Line
    publisher: Label
    published: Day | None
    url: Address | None
    kind: SourceKind
    linkable: Flag
    note: Line | None

    @property
    def link(self) -> str | None:
        """Return the address when it may be shown as a link, else None."""
        if not self.linkable or self.url is None:
            return None
        return self.url if urlsplit(self.url).scheme in {"http", "https"} else None


class Policy(Record):
    """A policy or support measure; `subsidy_yuan` is the amount for one brand."""

    policy_id: Key
    title_zh: Line
    title_en: Line
    issuer: Label
    issuer_en: Label
    issued: Year | None
    level: PolicyLevel
    adcode: Adcode
    provides_zh: Prose
    provides_en: Prose
    subsidy_yuan: Count | None
    source_id: Key
