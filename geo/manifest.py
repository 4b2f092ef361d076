"""boundaries.json: where the lines come from, who borders whom, and each file's digest."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from pydantic import BaseModel, ConfigDict

MANIFEST = "boundaries.json"


class BoundaryMeta(BaseModel):
    """Say where the lines come from.

    ``review_number`` is the map review number (审图号) and ``vintage`` the date of the lines;
    both are "" when there is none. ``tolerance_degrees`` is that of the simplification.
    ``digest`` is a sha256 over every shipped file. ``encoding`` is that of the texts of the
    Shapefile the lines were read from, "" for any other file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    licence: str
    datum: str
    review_number: str
    vintage: str
    tolerance_degrees: float
    digest: str
    encoding: str = ""


class Manifest(BaseModel):
    """Describe the folder of shipped boundaries.

    ``counts`` is the number of areas per level, ``files`` the sha256 of each file by name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    meta: BoundaryMeta
    counts: dict[str, int]
    files: dict[str, str]
    neighbours: dict[str, tuple[str, ...]]

    def content(self) -> dict[str, Any]:
        """Return what is written: a field that says nothing is left out."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def computed_digest(self) -> str:
        """Compute the digest of everything listed here, the files by their own digests."""
        content = self.content()
        del content["meta"]["digest"]
        canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()

    def sealed(self) -> Manifest:
        """Return the same manifest with its digest filled in."""
        meta = self.meta.model_copy(update={"digest": self.computed_digest()})
        return self.model_copy(update={"meta": meta})
