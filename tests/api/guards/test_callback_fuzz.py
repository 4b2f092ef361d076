"""Posts bent out of what a browser sends, in any place of any callback: never a 5xx."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask.testing import FlaskClient

POST = "/_dash-update-component"
ODD: st.SearchStrategy[object] = st.sampled_from(
    [None, True, -1, 1e308, 2**70, "", "\x00", "?q=%ff", "?area=__proto__", "漢" * 500, [], {}]
)
JUNK = st.recursive(
    ODD | st.text(max_size=6) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def posts(client: FlaskClient) -> list[dict[str, Any]]:
    """Return one post per callback of the page that the server answers."""
    entries = client.get("/_dash-dependencies").get_json()
    served = [entry for entry in entries if not entry["clientside_function"]]
    assert served
    return [post(entry) for entry in served]


def post(entry: dict[str, Any]) -> dict[str, Any]:
    """Write a callback's post with empty values, as a browser would."""
    named = entry["output"].removeprefix("..").removesuffix("..").split("...")
    outputs = [dict(zip(("id", "property"), name.rsplit(".", 1), strict=True)) for name in named]
    inputs = [cell(each) for each in entry["inputs"]]
    changed = inputs[0]
    return {
        "output": entry["output"],
        "outputs": outputs if entry["output"].startswith("..") else outputs[0],
        "inputs": inputs,
        "state": [cell(each) for each in entry["state"]],
        "changedPropIds": [f"{changed['id']}.{changed['property']}"],
    }


def cell(each: dict[str, Any]) -> dict[str, Any]:
    """Write one input, empty."""
    return {"id": each["id"], "property": each["property"], "value": ""}


def places(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value in a post, however deep."""
    keys = tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    for key in keys:
        yield (*path, key)
        yield from places(tree[key], (*path, key))


def bent(tree: dict[str, Any], path: tuple[Any, ...], value: object) -> dict[str, Any]:
    """Return a post with one value in it replaced."""
    copied = copy.deepcopy(tree)
    target: Any = copied
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = value
    return copied


@settings(max_examples=300)
@given(data=st.data())
def test_a_post_bent_anywhere_is_answered_or_refused(
    client: FlaskClient, posts: list[dict[str, Any]], data: st.DataObject
) -> None:
    body = data.draw(st.sampled_from(posts))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(sorted(places(body), key=str)))
        body = bent(body, place, data.draw(JUNK))
    answer = client.post(POST, json=body)
    assert answer.status_code < 500
    assert "sideUpdate" not in answer.text


def test_an_unbent_post_is_read(client: FlaskClient, posts: list[dict[str, Any]]) -> None:
    read = [client.post(POST, json=body).status_code for body in posts]
    assert any(status in {200, 204} for status in read)
