"""No ordinary choice breaks an answer: every renderer has one for every state."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from plotly.utils import PlotlyJSONEncoder

from callbacks.page import show_page
from scene.mount import Mount
from scene.scene import compose
from state.address import format_query
from state.view_state import Reading, Rows
from tests.choices import BARE, PATIENCE, some_states
from tours.model import MOST_STEPS, Step, Tour
from views.page.class_control import class_control
from views.stage.page import Show, stage_page

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset
    from state.view_state import ViewState

#: How many states each answer is asked for with; in a full run every one, or every 10th where
#: drawing takes long.
PATHS = {
    "/": (20, 1),
    "/map.svg": (40, 1),
    "/map.svg?card=1": (12, 1),
    "/embed": (20, 1),
    "/data/view.csv": (40, 1),
    "/map.png?width=320": (6, 10),
    "/map.html": (2, 10),
}
pytestmark = pytest.mark.timeout(PATIENCE)
SHARED = ("variable", "level", "classes", "rank", "industry", "within", "wide", "historical", "q")


def joined(path: str, query: str) -> str:
    """Return an address with the query of a state after its own."""
    return f"{path}{query.replace('?', '&', 1) if '?' in path else query}"


@pytest.mark.parametrize("path", PATHS)
def test_every_state_has_an_answer(client: FlaskClient, path: str) -> None:
    count, nth = PATHS[path]
    for state in some_states(count, seed=len(path), nth=nth):
        asked = state.but(rows=Rows.AREAS) if path.endswith(".csv") else state
        address = joined(path, format_query(asked))
        sent = client.get(address)
        assert sent.status_code == 200, address
        check(path, sent.data)


def check(path: str, body: bytes) -> None:
    """Assert that an answer is whole in its kind."""
    if path.startswith("/map.svg"):
        ET.fromstring(body)  # noqa: S314  # made here
    elif path.startswith("/map.png"):
        assert body.startswith(b"\x89PNG")
    elif path.endswith(".csv"):
        assert len({len(row) for row in csv.reader(io.StringIO(body.decode()))}) == 1
    else:
        assert b"</html>" in body


def test_the_page_shows_every_state(release: Dataset) -> None:
    for state in some_states(40, seed=2):
        slots = show_page(release, format_query(state))
        assert json.dumps(slots, cls=PlotlyJSONEncoder)


def test_the_api_answers_for_every_state(client: FlaskClient) -> None:
    for state in some_states(80, seed=3):
        shared = state.model_dump(include={*SHARED, "lang"})
        query = format_query(type(state)(layer=state.layer, **shared))
        pairs = [pair for pair in query[1:].split("&") if not pair.startswith("layer=")]
        address = f"/api/v1/layers/{state.layer}?{'&'.join(pairs)}"
        sent = client.get(address)
        assert sent.status_code == 200, address
        found = sent.get_json()
        places = {item["class_index"] for item in found["items"]} - {None}
        assert places <= set(range(len(found["classes"])))


def test_a_stage_can_show_every_state(release: Dataset) -> None:
    states = some_states(40, seed=4)
    for start in range(0, len(states), MOST_STEPS):
        steps = tuple(map(Step, states[start : start + MOST_STEPS]))
        show = Show(Tour("any", None, steps), steps[0].state, "tour=any", Mount(), 0)
        assert "</html>" in stage_page(release, show)


@pytest.mark.parametrize("state", BARE)
def test_classes_without_a_number_say_so(release: Dataset, state: ViewState) -> None:
    scene = compose(release, state.but(reading=Reading.STANDARD))
    assert len(scene.view.classes) == bool(scene.view.scale and scene.view.scale.zero_label)
    assert scene.t("classes.none") in str(class_control(scene))
