"""The frozen links: addresses once given away, and the view that each must open for good."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

FILE = Path(__file__).with_name("frozen_links.csv")


class FrozenLink(NamedTuple):
    """Hold a link and the canonical query, after a slash, of the view it opens."""

    link: str
    opens: str

    @property
    def path(self) -> str:
        """Return what stands before the query."""
        return urlsplit(self.link).path

    @property
    def query(self) -> str:
        """Return the query without its question mark, as written."""
        return urlsplit(self.link).query


def frozen_links() -> list[FrozenLink]:
    """Read every frozen link."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [FrozenLink(**row) for row in csv.DictReader(file)]
