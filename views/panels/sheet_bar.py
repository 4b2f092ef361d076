"""The handle of the panel on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from views.attributes import aria
from views.icons import icon

if TYPE_CHECKING:
    from scene.scene import Scene


def sheet_bar(scene: Scene) -> html.Div:
    """Return the handle of the panel: a grip to drag, and buttons that do the same."""
    t = scene.t
    opener = html.Button(
        [
            icon("up"),
            html.Span(t("phone.expand"), className="when-closed"),
            html.Span(t("phone.collapse"), className="when-open"),
        ],
        type="button",
        className="sheet-open",
        **aria(expanded="false", controls="panel"),
    )
    whole = html.Button(
        t("phone.full"), type="button", className="sheet-full", **aria(pressed="false")
    )
    return html.Div([opener, html.I(className="grip"), whole], className="sheet-bar")
