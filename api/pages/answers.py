"""Answers made from one release: kept for five minutes, then compared by their tag."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from flask import Response, request

from api.files.precompressed import SHORT

if TYPE_CHECKING:
    from data.dataset import Dataset


def answer(dataset: Dataset, body: bytes, content_type: str) -> Response:
    """Answer, or 304 for who has it: the tag names the release and what was made of it."""
    response = Response(body, content_type=content_type)
    response.headers["Cache-Control"] = SHORT
    response.set_etag(f"{dataset.release}-{sha256(body).hexdigest()[:8]}", weak=True)
    response.make_conditional(request)
    return response
