"""What the page's scripts say, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from views.ids import Ids
from views.page.search_box import search_props

if TYPE_CHECKING:
    from scene.scene import Scene


def words(scene: Scene) -> dict[str, object]:
    """Return the names of parts that no heading names, the search's words, and the still map's."""
    t = scene.t
    return {
        "names": {Ids.SIDE: t("rail.label"), Ids.PANEL: t("panel.label"), Ids.ZOOM: t("map.zoom")},
        "search": search_props(t),
        "still": {"note": t("first.no_webgl"), "lost": t("first.webgl_lost")},
    }
