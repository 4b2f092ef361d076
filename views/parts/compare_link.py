"""The link that takes an area or a brand into the comparison, or out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from state.address import MOST_COMPARED
from views.icons import icon
from views.parts.links import turn

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def compare_link(scene: Scene, item: str) -> Component:
    """Return the link for an adcode or a brand id; words alone, with the reason, when it is full.

    Areas and brands are never side by side: the other kind starts a new comparison.
    """
    t, chosen = scene.t, scene.state.compare
    if item in chosen:
        return _link(scene, "close", "compare.take_out", without(chosen, item))
    same = [other for other in chosen if (other in scene.dataset.brands) == _is_brand(scene, item)]
    if len(same) == MOST_COMPARED:
        return html.Span(t("compare.full", count=MOST_COMPARED), className="cap")
    key = "compare.add" if len(same) == len(chosen) else "compare.start_anew"
    return _link(scene, "plus", key, (*same, item))


def without(chosen: tuple[str, ...], item: str) -> tuple[str, ...]:
    """Return a comparison with one of its items taken out."""
    return tuple(other for other in chosen if other != item)


def _is_brand(scene: Scene, item: str) -> bool:
    return item in scene.dataset.brands


def _link(scene: Scene, sign: str, key: str, chosen: tuple[str, ...]) -> html.A:
    words = html.Span(scene.t(key))
    return turn([icon(sign), words], {"compare": chosen}, className="cmp-link")
