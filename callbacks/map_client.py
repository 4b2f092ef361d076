"""The map's browser side: hand the overlay to the scripts that draw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ClientsideFunction, Input

from views.ids import Ids

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Draw the overlay whenever its store changes."""
    app.clientside_callback(
        ClientsideFunction("brandmap", "applyOverlay"), Input(Ids.OVERLAY, "data")
    )
