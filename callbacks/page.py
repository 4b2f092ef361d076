"""Address to page: the query becomes a state, the state a scene, the scene the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from dash import Input, Output

from layers.registry import vocabulary
from mounted import root, within
from scene.scene import compose
from scene.site import UNNAMED
from state.address import format_query, parse
from views.ids import Ids
from views.page.controls import control_values
from views.page.page import SLOT_PROPERTIES, pieces
from views.parts.footer import footer_parts

if TYPE_CHECKING:
    from dash import Dash

    from data.dataset import Dataset
    from data.releases import Releases
    from scene.site import Site

SLOTS = (
    Ids.DOCUMENT,
    Ids.PROVIDER,
    Ids.APP,
    Ids.HEADER,
    Ids.TOOLS,
    Ids.OPENERS,
    Ids.RAIL,
    Ids.RAIL_FOOT,
    Ids.STRIP,
    Ids.NOTICES,
    Ids.MAP_HEAD,
    Ids.CHIPS,
    Ids.MAP,
    Ids.OVERLAY,
    Ids.SUMMARY,
    Ids.ZOOM,
    Ids.REVIEW,
    Ids.POINTS,
    Ids.COMPARISON,
    Ids.LEGEND,
    Ids.TABLE,
    Ids.PANEL,
    Ids.PHONE,
    Ids.FOOTER,
    Ids.ERROR,
)


def show_page(
    dataset: Dataset, search: object, path: object = "/", site: Site = UNNAMED, root: str = ""
) -> dict[str, object]:
    """Return every slot's content for an address; never raises on what a visitor typed."""
    state, notices = parse(search, vocabulary(dataset), path)
    scene = compose(dataset, state, notices, root)
    foot = footer_parts(site, scene.t, state, dataset.release, root)
    shown = pieces(scene)
    told = {
        **cast("dict[str, object]", shown[Ids.DOCUMENT]),
        "asked": f"{root}{path}{search or ''}",
        "query": format_query(state),
        "controls": control_values(list(shown.values())),
    }
    return {**shown, Ids.DOCUMENT: told, Ids.FOOTER: foot}


def register(app: Dash, releases: Releases, site: Site) -> None:
    """Redraw the page whenever its address changes, Back and Forward included."""

    @app.callback(
        output={slot: Output(slot, SLOT_PROPERTIES.get(slot, "children")) for slot in SLOTS},
        inputs={
            "search": Input(Ids.LOCATION, "search"),
            "path": Input(Ids.LOCATION, "pathname"),
        },
    )
    def show(search: object, path: object) -> dict[str, object]:
        return show_page(releases.current().dataset, search, within(path), site, root())
