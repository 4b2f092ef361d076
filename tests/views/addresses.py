"""Where the links of a piece of the page lead."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from plotly.utils import PlotlyJSONEncoder

from views.document.plain_html import leads_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scene.scene import Scene


def addresses(scene: Scene, tree: Any) -> list[str]:
    """Return the address of each link in a tree of components, in its order."""
    return list(_found(scene, json.loads(json.dumps(tree, cls=PlotlyJSONEncoder))))


def address(scene: Scene, link: Any) -> str:
    """Return where one link leads."""
    (found,) = addresses(scene, link)
    return found


def _found(scene: Scene, tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        href = leads_to(scene, tree) or tree.get("href")
        if href is not None:
            yield href
        for part in tree.values():
            yield from _found(scene, part)
    elif isinstance(tree, list):
        for part in tree:
            yield from _found(scene, part)
