"""What the browser draws over the coloured areas, as the payload of one dcc.Store."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from layers.kinds.wording import level_key
from layers.view import Missing
from scene.flows import flows_of
from scene.marks import HOLLOW, marks
from scene.speech import spoken_changes
from scene.subject import selected
from scene.walk import walk_file
from views.map.figure import revision
from views.map.overlay_areas import area_words, words_address
from views.map.sources import style_url

if TYPE_CHECKING:
    from scene.flows import Flow
    from scene.marks import Mark
    from scene.scene import Scene

Json = dict[str, object]


def overlay(scene: Scene) -> Json:
    """Return everything the map scripts need for one view, ready for JSON.

    `revision` names the figure it belongs to and `style` the map style to wear. `no_data`,
    `not_applicable`, `unverified` and `zero` list adcodes, all in need of darker lines. `words` is
    the address of what is said of each area; `resting` is the one the legend speaks of while none
    is hovered, whose words are in `areas`, else it shows `hint`. `selected` is {adcode, level} or
    None. `walk` says where the arrow keys lead and names the map for a screen reader, `changes`
    what the page shows.
    """
    view, state, t = scene.view, scene.state, scene.t
    chosen = selected(scene)
    resting = _resting(scene, chosen)
    return {
        "revision": revision(scene),
        "style": style_url(scene),
        "walk": _walk(scene),
        "changes": spoken_changes(scene),
        "level": view.level,
        "shape": state.shape,
        "no_data": view.missing(Missing.NO_DATA),
        "not_applicable": view.missing(Missing.NOT_APPLICABLE),
        "unverified": view.missing(Missing.UNVERIFIED),
        "zero": _zeros(scene),
        "selected": chosen and {"adcode": chosen, "level": scene.dataset.areas[chosen].level},
        "within": state.within,
        "resting": resting,
        "hint": t(level_key("legend.hint", view.level)),
        "words": words_address(scene),
        "areas": area_words(scene, resting) if resting else {},
        "glyphs": {code: value.glyph for code, value in view.values.items() if value.glyph},
        "marks": [_mark(mark, *place) for mark, place in marks(scene)],
        "destinations": [_destination(flow) for flow in flows_of(scene)],
    }


def _mark(mark: Mark, lon: float, lat: float) -> Json:
    """Return a symbol as the map's source holds it; `solid` is 1 unless the symbol is hollow."""
    solid = int(mark.shape != HOLLOW)
    return {"lon": lon, "lat": lat, **asdict(mark), "solid": solid}


def _destination(flow: Flow) -> Json:
    drawn = asdict(flow)
    return {"from": drawn.pop("start"), "to": drawn.pop("end"), **drawn}


def _walk(scene: Scene) -> dict[str, str]:
    """Return the address of `scene.walk`, the area that is `open` ("" for none), and words."""
    t, view, state = scene.t, scene.view, scene.state
    return {
        "steps": scene.root + walk_file(scene.dataset, view.level, state.shape)[0],
        "open": "" if state.brand else state.area or "",
        "role": t("walk.role"),
        "label": t("walk.label", title=view.title),
        "edge": t("walk.edge"),
    }


def _zeros(scene: Scene) -> list[str]:
    return [code for code, value in scene.view.values.items() if scene.view.is_zero(value)]


def _resting(scene: Scene, chosen: str | None) -> str | None:
    """Return the selected area, or the one around it that the level has."""
    if chosen is None:
        return None
    around = (chosen, *scene.dataset.ancestors(chosen))
    return next((code for code in around if code in scene.view.values), None)
