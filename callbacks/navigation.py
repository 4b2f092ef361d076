"""Controls and map clicks to address: every choice is a new address, written in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ClientsideFunction, Input

from views.ids import CONTROLS, Ids, control

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Hand every control and the map to the script that writes the address."""
    app.clientside_callback(
        ClientsideFunction("brandmap", "navigate"),
        *(Input(control(key), "value", allow_optional=True) for key in CONTROLS),
        Input(Ids.MAP, "clickData"),
        prevent_initial_call=True,
    )
