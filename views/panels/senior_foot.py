"""The foot of a panel on the simple page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from views.attributes import aria, data
from views.icons import icon
from views.parts.theme_link import theme_link

if TYPE_CHECKING:
    from scene.scene import Scene


def senior_foot(scene: Scene) -> html.Div:
    """Return what the page can do besides: change its colours, be passed on."""
    t = scene.t
    words = html.Span(t("header.share"), **aria(live="polite"))
    share = html.Button(
        [icon("share"), words],
        type="button",
        className="btn line",
        **data(copy=t("header.share"), copied=t("header.copied")),
    )
    return html.Div([theme_link(scene), share], className="senior-foot")
