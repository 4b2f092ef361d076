"""How the controls of a page are set, as the browser is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash.development.base_component import Component

from views.ids import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def control_values(tree: object) -> dict[str, object]:
    """Return the value of each control in a tree of components, by the key it sets."""
    return dict(_found(tree))


def _found(tree: object) -> Iterator[tuple[str, object]]:
    if isinstance(tree, list | tuple):
        for part in tree:
            yield from _found(part)
    elif isinstance(tree, Component):
        if key := key_of(getattr(tree, "id", None)):
            yield key, tree.value  # type: ignore[attr-defined]  # Dash sets it while running
        yield from _found(getattr(tree, "children", None))
