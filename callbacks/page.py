"""Address to page: the query becomes a state, the state a scene, the scene the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import Input, Output

from layers.registry import vocabulary
from state.address import parse
from views.ids import Ids
from views.page import SLOT_PROPERTIES, pieces
from views.scene import compose

if TYPE_CHECKING:
    from dash import Dash

    from data.dataset import Dataset

SLOTS = (
    Ids.DOCUMENT,
    Ids.PROVIDER,
    Ids.APP,
    Ids.HEADER,
    Ids.TOOLS,
    Ids.RAIL,
    Ids.RAIL_FOOT,
    Ids.STRIP,
    Ids.NOTICES,
    Ids.MAP_HEAD,
    Ids.CHIPS,
    Ids.MAP,
    Ids.OVERLAY,
    Ids.ZOOM,
    Ids.REVIEW,
    Ids.POINTS,
    Ids.COMPARISON,
    Ids.LEGEND,
    Ids.TABLE,
    Ids.PANEL,
    Ids.ERROR,
)


def show_page(dataset: Dataset, search: object, path: object = "/") -> dict[str, object]:
    """Return every slot's content for an address; never raises on what a visitor typed."""
    state, notices = parse(search, vocabulary(dataset), path)
    return pieces(compose(dataset, state, notices))


def register(app: Dash, dataset: Dataset) -> None:
    """Redraw the page whenever its address changes, Back and Forward included."""

    @app.callback(
        output={slot: Output(slot, SLOT_PROPERTIES.get(slot, "children")) for slot in SLOTS},
        inputs={
            "search": Input(Ids.LOCATION, "search"),
            "path": Input(Ids.LOCATION, "pathname"),
        },
    )
    def show(search: object, path: object) -> dict[str, object]:
        return show_page(dataset, search, path)
