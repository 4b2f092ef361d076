"""The server accepts unknown ids and doubled outputs; the page must not have any."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from dash.development.base_component import Component

from app import create_app
from scene.scene import compose
from settings import Settings
from state.view_state import Reading, Tab, ViewState
from views.ids import CONTROLS, Ids, key_of
from views.page.slots import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dash import Dash

    from data.dataset import Dataset

VIEWS = (
    ViewState(),
    ViewState(tab=Tab.LIST, layer="people-employed"),
    ViewState(area="530627", brand="zhenxiong-hardware-workers"),
    ViewState(area="530627", reading=Reading.SENIOR),
    ViewState(compare=("530627", "530626"), classes="2,5"),
)
PLAIN = re.compile(r"[a-z][a-z0-9-]*")


@pytest.fixture(scope="module")
def app() -> Dash:
    return create_app(Settings())


def components(tree: object) -> Iterator[Component]:
    """Yield every component in a layout, also those held by properties other than children."""
    if isinstance(tree, Component):
        yield tree
        for name in tree._prop_names:
            yield from components(getattr(tree, name, None))
    elif isinstance(tree, list | tuple):
        for item in tree:
            yield from components(item)
    elif isinstance(tree, dict):
        yield from components(list(tree.values()))


def found_ids(app: Dash, dataset: Dataset) -> list[Any]:
    trees = [app.layout(), *(list(pieces(compose(dataset, view)).values()) for view in VIEWS)]
    return [item.id for tree in trees for item in components(tree) if hasattr(item, "id")]


def wired(app: Dash) -> list[dict[str, Any]]:
    app._setup_server()
    return list(app._callback_list)


def test_every_wired_id_is_on_the_page(app: Dash, release: Dataset) -> None:
    here = set(found_ids(app, release))
    for callback in wired(app):
        for cell in (*callback["inputs"], *callback["state"]):
            assert cell["id"] in here


def test_every_control_of_the_page_is_wired(app: Dash, release: Dataset) -> None:
    assert {key for name in found_ids(app, release) if (key := key_of(name))} == set(CONTROLS)


def test_ids_are_plain_names(app: Dash, release: Dataset) -> None:
    names = found_ids(app, release)
    assert [name for name in names if not PLAIN.fullmatch(str(name))] == []


def test_every_output_has_one_writer(app: Dash) -> None:
    written = Counter(
        output
        for callback in wired(app)
        for output in callback["output"].strip(".").split("...")
        if output and "@" not in output
    )
    assert written, "no callback writes anything"
    assert [name for name, writers in written.items() if writers > 1] == []


def test_no_duplicate_outputs_are_allowed_and_no_missing_ids_forgiven(app: Dash) -> None:
    assert app.config.suppress_callback_exceptions is False
    assert all(
        "@" not in callback["output"] or callback.get("clientside_function")
        for callback in wired(app)
    )


@pytest.mark.parametrize("view", VIEWS, ids=["map", "list", "brand", "senior", "compare"])
def test_ids_on_the_page_are_unique(app: Dash, release: Dataset, view: ViewState) -> None:
    trees = [app.layout(), list(pieces(compose(release, view)).values())]
    names = [str(item.id) for tree in trees for item in components(tree) if hasattr(item, "id")]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_id_of_the_vocabulary_is_used(app: Dash, release: Dataset) -> None:
    assert {str(name) for name in Ids} <= {str(item) for item in found_ids(app, release)}
