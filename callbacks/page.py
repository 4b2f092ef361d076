"""Address to page: the query becomes a state, the state a scene, the scene what slots hold.

A browser says which contents are on its screen; it is sent the others. What it says is believed
of nobody but itself: an answer names all contents of its page, and a browser that finds another
one under them asks for the whole (`browser/page/screen.js`).
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING

from dash import Input, Output, State, no_update

from layers.registry import vocabulary
from mounted import root, within
from scene.scene import compose
from scene.site import UNNAMED
from state.address import parse
from views.ids import Ids
from views.page.contents import contents, written
from views.page.described import described
from views.page.notices import notices
from views.page.slots import SLOTS
from views.parts.footer import footer_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dash import Dash

    from data.dataset import Dataset
    from data.releases import Releases
    from scene.scene import Scene
    from scene.site import Site
    from views.page.contents import Content

#: Which property of each part of the page an answer sets.
PROPERTIES: Mapping[str, str] = {
    **{slot.id: slot.prop for slot in SLOTS},
    Ids.NOTICES: "children",
    Ids.FOOTER: "children",
    Ids.ERROR: "children",
    Ids.DOCUMENT: "data",
    Ids.SHOWN: "data",
}


def show_page(
    dataset: Dataset,
    search: object,
    path: object = "/",
    site: Site = UNNAMED,
    root: str = "",
    shown: object = None,
) -> dict[str, object]:
    """Return what an address shows in each part of the page, `no_update` where `shown` has it.

    `shown` is what the last answer said of itself. Never raises on what a visitor typed, nor on
    what a browser says it shows.
    """
    state, left_out = parse(search, vocabulary(dataset), path)
    scene = compose(dataset, state, left_out, root)
    held = {**contents(scene), **_of_the_site(scene, site)}
    digests = {name: content.digest for name, content in held.items()}
    before = known(shown)
    document = {
        **described(scene),
        "asked": f"{root}{path}{search or ''}",
        "controls": {key: on for one in held.values() for key, on in one.controls.items()},
        "id": _digest(digests.values()),
        "from": _digest(before.values()) if before else "",
    }
    changed: dict[str, object] = {
        name: no_update if before.get(name) == content.digest else json.loads(content.json)
        for name, content in held.items()
    }
    return {**changed, Ids.ERROR: None, Ids.DOCUMENT: document, Ids.SHOWN: digests}


def _of_the_site(scene: Scene, site: Site) -> dict[Ids, Content]:
    """Return what depends on more than the release and the view."""
    foot = footer_parts(site, scene.t, scene.state, scene.dataset.release, scene.root)
    return {Ids.NOTICES: written(notices(scene)), Ids.FOOTER: written(foot)}


def known(shown: object) -> dict[str, str]:
    """Return the digests that a browser says are on its screen; of anything else, none."""
    if not isinstance(shown, dict):
        return {}
    return {str(name): digest for name, digest in shown.items() if isinstance(digest, str)}


def _digest(digests: Iterable[str]) -> str:
    return blake2b("".join(digests).encode(), digest_size=6).hexdigest()


def register(app: Dash, releases: Releases, site: Site) -> None:
    """Redraw the page whenever its address changes, Back and Forward included."""

    @app.callback(
        output={name: Output(name, prop) for name, prop in PROPERTIES.items()},
        inputs={
            "search": Input(Ids.LOCATION, "search"),
            "path": Input(Ids.LOCATION, "pathname"),
        },
        state={"shown": State(Ids.SHOWN, "data")},
    )
    def show(search: object, path: object, shown: object) -> dict[str, object]:
        return show_page(releases.current().dataset, search, within(path), site, root(), shown)
