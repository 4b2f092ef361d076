"""The browser's side of a page that came: its map, its document, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ClientsideFunction, Input

from views.ids import Ids

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Hand every page that was built to the script that shows it."""
    app.clientside_callback(
        ClientsideFunction("brandmap", "pageCame"),
        Input(Ids.DOCUMENT, "data"),
        Input(Ids.WORDS, "data"),
        Input(Ids.OVERLAY, "data"),
    )
