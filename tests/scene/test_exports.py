"""What a view can be taken away as: each format answers as it says, under a name that lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scene.exports import EXPORTS, OF_A_LIST, Export
from scene.scene import compose
from serve import is_drawn
from state.address import format_query
from state.view_state import Tab, ViewState
from tests.views.addresses import addresses
from views.lists.list_view import list_view

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.path)
def test_each_format_answers_with_its_media_type_and_names_its_release(
    client: FlaskClient, release: Dataset, export: Export
) -> None:
    query = "" if export in OF_A_LIST else "?download=1"
    answer = client.get(export.path + query)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == export.media_type
    assert export.file(release.release) in answer.headers["Content-Disposition"]


def test_the_list_offers_its_formats_for_the_view_on_screen(release: Dataset) -> None:
    state = ViewState(tab=Tab.LIST, within="530600")
    scene = compose(release, state)
    links = addresses(scene, list_view(scene))
    assert OF_A_LIST
    assert {export.path + format_query(state) for export in OF_A_LIST} <= set(links)


def test_what_draws_a_map_is_drawn_apart_from_clicks() -> None:
    assert all(is_drawn(export.path) for export in EXPORTS if export.path.startswith("/map."))
