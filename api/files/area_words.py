"""`/map/words/<release>.json`: what the map says of each area, for pointer and keyboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flask import Response, abort, request

from api.files.precompressed import IMMUTABLE
from data.media_types import JSON
from data.memo import memo
from layers.registry import vocabulary
from scene.scene import compose, question_of
from state.address import parse
from views.map.overlay_areas import WORDS, area_words

if TYPE_CHECKING:
    from flask import Flask

    from data.dataset import Dataset
    from data.releases import Releases
    from state.view_state import ViewState

#: Answers kept of each release, some 80 KB each.
KEPT = 128


@memo(KEPT)
def _words(dataset: Dataset, question: ViewState) -> bytes:
    words = area_words(compose(dataset, question))
    return json.dumps(words, ensure_ascii=False, separators=(",", ":")).encode()


def register(server: Flask, releases: Releases) -> None:
    """Add the route. It takes the page's query and looks at the question in it alone.

    The address names the release, so an answer never changes; 404 for a release that is not held.
    """

    @server.get(f"{WORDS}/<release_id>.json")
    def words(release_id: str) -> Response:
        release = releases.of(release_id)
        if release is None:
            abort(404, "This release of the data is not held; open the page again.")
        query = request.query_string.decode("ascii", "replace")
        state, _ = parse(query, release.derived(vocabulary))
        response = Response(_words(release.dataset, question_of(state)), content_type=JSON)
        response.headers["Cache-Control"] = IMMUTABLE
        return response
