"""The one map of a stage: its shapes once, and what changes with a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.paths import SCALE
from scene.subject import selected
from state.view_state import MapLevel
from views.markup import element
from views.stage.camera import area_box, box_of, camera, lit, stage_ground
from views.still.areas import fill, textures
from views.still.flows import flows
from views.still.names import Box, names, placed_glyphs, placed_names
from views.still.text import FONTS
from views.still.words import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from scene.scene import Scene
    from views.stage.told import Told
    from views.still.names import Name
    from views.still.shapes import Ground

Json = dict[str, object]
#: Letters of the map are this many times those of a printed picture.
SIZE = 2.85
#: Characters on areas stand close: smaller, and only on the areas in the light where one is.
GLYPH_SIZE = 1.9


def stage_map(steps: Sequence[Told], first: Told) -> Markup:
    """Draw the map as the first step shows it, with the words of every step, the others hidden."""
    scene = first.scene
    ground = stage_ground(scene)
    box = box_of(ground)
    moving = element(
        "g",
        element("g", *_counties(first, ground), id="counties"),
        element("g", *_prefectures(ground), id="prefectures"),
        element("path", d=ground.outline, class_="outline"),
        *(element("path", class_=f"ring {kind}") for kind in ("wide", "case", "line")),
        transform=f"scale({SCALE})",
    )
    return element(
        "svg",
        element("defs", textures(scene, ground)),
        element("g", moving, id="flight"),
        *(_overlay(step, ground, first) for step in steps),
        id="map",
        viewBox=f"0 0 {box.right:g} {box.bottom:g}",
        role="img",
        aria_label=label(scene),
        font_family=FONTS[scene.t.tables],
    )


def step_picture(step: Told) -> Json:
    """Return what a step changes on the map.

    `paints` are fills and `of` the place of each county's among them, in the order of the
    shapes; `lit` are the counties in the light, None for all; `rings` the outlined areas;
    `camera` is k, left, top.
    """
    scene = step.scene
    ground = stage_ground(scene)
    fills = [_fill(scene, code) for code in ground.counties]
    paints = list(dict.fromkeys(fills))
    codes, seen = lit(step), camera(step, ground)
    return {
        "paints": paints,
        "of": [paints.index(one) for one in fills],
        "lit": _lit_places(step, ground) if codes else None,
        "rings": codes,
        "camera": [seen.k, seen.left, seen.top],
        "label": label(scene),
        "seconds": step.seconds,
    }


def _fill(scene: Scene, county: str) -> str:
    """Return a county's fill; on a map of prefectures it wears that of its prefecture."""
    whole = scene.view.level is MapLevel.PREFECTURE
    code = scene.dataset.areas[county].parent_adcode if whole else county
    return fill(scene, scene.view.values[code or county])


def _lit_codes(step: Told) -> tuple[str, ...]:
    """Return the counties in the light, none where all of the map is."""
    codes = lit(step)
    return step.scene.dataset.children(codes[0]) if codes else ()


def _lit_places(step: Told, ground: Ground) -> list[int]:
    below = set(_lit_codes(step))
    return [place for place, code in enumerate(ground.counties) if code in below]


def _counties(first: Told, ground: Ground) -> list[Markup]:
    return [
        element("path", d=d, data_code=code, fill=_fill(first.scene, code))
        for code, d in ground.counties.items()
    ]


def _prefectures(ground: Ground) -> list[Markup]:
    return [element("path", d=d, data_code=code) for code, d in ground.prefectures.items()]


def _overlay(step: Told, ground: Ground, first: Told) -> Markup:
    """Write names, characters and lines where the step's camera shows their places."""
    scene, whole = step.scene, box_of(ground)
    near = camera(step, ground).ground(ground)
    chosen = selected(scene)
    found = [
        name for name in placed_names(scene, near, [], chosen, SIZE) if _inside(name.box, whole)
    ]
    edge = Box(0, 0, whole.right, whole.bottom)
    taken = [name.box for name in found]
    taken += [area_box(scene, near, code) for code in _lit_codes(step)]
    alone = scene.state.brand is not None
    return element(
        "g",
        names(scene, found, _glyphs(step, near), SIZE),
        flows(scene, near, edge, taken, SIZE, named=alone),
        class_="overlay",
        data_step=step.number,
        hidden=None if step is first else "",
    )


def _glyphs(step: Told, near: Ground) -> list[Name]:
    return [] if lit(step) else placed_glyphs(step.scene, near, GLYPH_SIZE)


def _inside(box: Box, whole: Box) -> bool:
    return box.left > 0 and box.right < whole.right and box.top > 0 and box.bottom < whole.bottom
