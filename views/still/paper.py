"""The map for paper: letters in print's sizes, and the legend as a picture of its own beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scene.colours import COLOURS
from views.markup import element
from views.still.areas import textures
from views.still.graticule import scale_bar
from views.still.legend import static_legend
from views.still.map import Drawing, document, drawn_map
from views.still.names import Box
from views.still.shapes import Place, ground_of
from views.still.text import moved, paragraph, stack
from views.still.words import sentence, subject

if TYPE_CHECKING:
    from scene.scene import Scene

#: The map in pixels of CSS, as wide as a sheet of A4 between its margins; the scale is below it.
PAPER, EDGE = Place(8, 8, 704), 8.0
GAP = 12.0
KEY, NAME, TEXT = 344.0, 16.0, 13.0


def paper_map(scene: Scene) -> str:
    """Return the map of a scene as SVG, 720 pixels wide, with its scale in the lower left."""
    ground = ground_of(scene, PAPER)
    width, bar = PAPER.width + 2 * EDGE, scale_bar(scene, ground)
    below = ground.lowest(0, width / 4) + GAP
    height = max(PAPER.top + ground.height + EDGE, below + bar.height)
    edge = Box(EDGE, EDGE, width - EDGE, height - EDGE)
    drawn = drawn_map(scene, Drawing(ground, edge, size=1))
    scale = moved(bar.drawn, EDGE, round(height - bar.height, 1))
    return document(scene, (width, round(height)), drawn, scale)


def paper_key(scene: Scene) -> str:
    """Return what the map says of what is open, and the legend, as SVG 344 pixels wide."""
    ink = COLOURS[scene.state.theme]["ink"]
    opened = scene.state.brand or scene.state.area
    name = paragraph(subject(scene) if opened else "", NAME, KEY, bold=True, fill=ink)
    key = stack(
        [name, paragraph(sentence(scene), TEXT, KEY, fill=ink), static_legend(scene, KEY)], 6
    )
    defined = element("defs", textures(scene, ground_of(scene, PAPER)))
    return document(scene, (KEY, round(key.height)), defined, key.drawn)


#: What is printed, by the last part of its address; asked for when the page is, and not before.
PICTURES = {"map": paper_map, "key": paper_key}
