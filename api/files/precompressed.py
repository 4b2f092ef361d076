"""A body that is compressed once and sent in the encoding the client prefers."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import brotli
from flask import Response, request

if TYPE_CHECKING:
    from collections.abc import Mapping

YEAR = 31_536_000
IMMUTABLE = f"public, max-age={YEAR}, immutable"
SHORT = "public, max-age=300"


@dataclass(frozen=True)
class Precompressed:
    """Hold a body and, once asked for, its brotli and gzip forms."""

    body: bytes
    mimetype: str

    @cached_property
    def etag(self) -> str:
        """Return a short digest of the body."""
        return hashlib.sha256(self.body).hexdigest()[:16]

    @cached_property
    def forms(self) -> Mapping[str, bytes]:
        """Return the body by content coding, the best first."""
        return {
            "br": brotli.compress(self.body, quality=11),
            "gzip": gzip.compress(self.body, compresslevel=9, mtime=0),
            "identity": self.body,
        }

    def respond(self, cache_control: str) -> Response:
        """Answer the current request: 304 if the client has it, else the best accepted form."""
        coding = _best(self.forms)
        response = Response(self.forms[coding], mimetype=self.mimetype)
        if coding != "identity":
            response.content_encoding = coding
        response.vary.add("Accept-Encoding")
        response.headers["Cache-Control"] = cache_control
        response.set_etag(f"{self.etag}-{coding}")
        response.make_conditional(request)
        return response


def _best(forms: Mapping[str, bytes]) -> str:
    accepted = request.accept_encodings
    return next(
        (coding for coding in ("br", "gzip") if accepted[coding] and coding in forms), "identity"
    )
