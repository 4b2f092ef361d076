"""What the map says of each area comes by an address of its own, which never changes its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scene.scene import compose
from state.view_state import Language, ViewState
from views.map.overlay_areas import area_words, words_address

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset

VIEWS = (
    ViewState(),
    ViewState(lang=Language.EN, layer="brand-count", industry=("agriculture",)),
    ViewState(level="prefecture", classes="jenks", q="茶"),
)


@pytest.mark.parametrize("state", VIEWS)
def test_the_words_of_a_view_are_where_it_says(
    client: FlaskClient, release: Dataset, state: ViewState
) -> None:
    scene = compose(release, state)
    answer = client.get(words_address(scene))
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.get_json() == area_words(scene)


def test_views_of_one_question_share_their_words(release: Dataset) -> None:
    shown = ViewState(theme="dark", area="530627", tab="list", points="none", shape="tiles")
    first, other = (words_address(compose(release, one)) for one in (ViewState(), shown))
    assert first == other


def test_a_release_that_is_not_held_is_said_to_be_gone(client: FlaskClient) -> None:
    answer = client.get("/map/words/0123456789ab.json")
    assert answer.status_code == 404
    assert "open the page again" in answer.text


def test_what_no_view_holds_is_left_out(client: FlaskClient, release: Dataset) -> None:
    address = words_address(compose(release, ViewState()))
    assert client.get(f"{address}?layer=none&x=1").get_json() == client.get(address).get_json()
