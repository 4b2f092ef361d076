"""What the address held that the page could not use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.release_words import release_words
from views.parts.links import of_view, turn

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene

#: More parts than this are counted, not listed.
LISTED = 5


def notices(scene: Scene) -> list[Component]:
    """Return warm notices: a release that is not held, and what was left out; or nothing."""
    return [*_release(scene), *_left_out(scene)]


def _release(scene: Scene) -> list[Component]:
    words = release_words(scene)
    if not words:
        return []
    link = turn(scene.t("release.current"), {"release": ""})
    return [html.Div([html.P(words), link], className="note", role="status")]


def _left_out(scene: Scene) -> list[Component]:
    if not scene.notices:
        return []
    t, count = scene.t, len(scene.notices)
    title = t("notice.title") if count == 1 else t("notice.titles", count=count)
    listed = [
        t("notice.item", key=notice.key, value=notice.value) for notice in scene.notices[:LISTED]
    ]
    words = html.P([t("number.joiner").join(listed), " ", t("notice.rest")])
    close = of_view(t("notice.dismiss"), "/")
    return [html.Div([html.B(title), words, close], className="note", role="status")]
