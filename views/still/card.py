"""The picture that goes with a shared link: the map beside a headline and the classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scene.colours import COLOURS
from views.markup import element
from views.still.legend import static_legend
from views.still.map import Drawing, document, drawn_map
from views.still.names import Box
from views.still.shapes import Place, ground_of
from views.still.text import Block, moved, paragraph, stack
from views.still.words import filters, origin, sentence, subject

if TYPE_CHECKING:
    from scene.scene import Scene

#: What sites that show a link ask for, in pixels.
WIDTH, HEIGHT = 1200, 630
MAP, PADDING = 640, 40
TOP, TALLEST = 18.0, 545.0
EDGE = 22
COLUMN = WIDTH - MAP - 2 * PADDING
SIZE, GAP = 0.95, 14
LEGEND_SCALE = 1.25
#: Sizes of the headline and lines of the text below it, from the best to the last resort.
FITS = ((46, 4), (40, 4), (34, 4), (30, 3), (26, 2), (24, 1))


def share_card(scene: Scene) -> str:
    """Return the view as an SVG of 1200 x 630 pixels: map on the left, words on the right."""
    look = COLOURS[scene.state.theme]
    ground = ground_of(scene, _place(scene))
    edge = Box(12, 12, MAP - 12, TOP + TALLEST)
    said = origin(scene, MAP - 2 * EDGE, brief=True)
    key = static_legend(scene, COLUMN / LEGEND_SCALE, keys=False)
    key_top = HEIGHT - PADDING - key.height * LEGEND_SCALE
    words = _words(scene, key_top - PADDING - GAP)
    bigger = element("g", key.drawn, transform=f"scale({LEGEND_SCALE})")
    return document(
        scene,
        (WIDTH, HEIGHT),
        element("rect", width=WIDTH, height=HEIGHT, fill=look["surface"]),
        element("rect", width=MAP, height=HEIGHT, fill=look["canvas"]),
        drawn_map(scene, Drawing(ground, edge, SIZE)),
        moved(said.drawn, EDGE, round(HEIGHT - 14 - said.height, 1)),
        moved(words.drawn, MAP + PADDING, PADDING),
        moved(bigger, MAP + PADDING, round(key_top, 1)),
    )


def _words(scene: Scene, room: float) -> Block:
    """Return the headline and what goes with it, as large as fits in a height."""
    tries = (_set(scene, size, most) for size, most in FITS)
    return next((block for block in tries if block.height <= room), _set(scene, *FITS[-1]))


def _set(scene: Scene, size: float, most: int) -> Block:
    t, view, look = scene.t, scene.view, COLOURS[scene.state.theme]
    headline = subject(scene)
    said = sentence(scene) or view.method
    question = "" if headline == view.title else view.title
    return stack(
        [
            paragraph(t("app.title"), 18, COLUMN, bold=True, most=1, fill=look["accent"]),
            paragraph(headline, size, COLUMN, bold=True, most=3, fill=look["ink"]),
            paragraph(question, 20, COLUMN, bold=True, most=most, fill=look["ink-2"]),
            paragraph(said, 19, COLUMN, most=most, fill=look["ink-2"]),
            paragraph(filters(scene), 16, COLUMN, most=min(most, 2), fill=look["ink-3"]),
        ],
        gap=4,
    )


def _place(scene: Scene) -> Place:
    """Return where the map fits in its part of the card, as large as its height allows."""
    first = ground_of(scene, Place(0, 0, TALLEST))
    width = round(TALLEST * min(1, TALLEST / first.height), 1)
    return Place((MAP - width) / 2, TOP, width)
