"""The map as an SVG picture: for the first paint, for print, for sharing, without scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from scene.colours import COLOURS
from scene.subject import selected
from views.attributes import aria
from views.markup import element
from views.still.areas import areas, lines, textures
from views.still.flows import flows
from views.still.graticule import graticule, scale_bar
from views.still.legend import static_legend
from views.still.marks import placed_marks, symbols
from views.still.names import Box, mark_boxes, names, placed_glyphs, placed_names
from views.still.shapes import Ground, Place, ground_of
from views.still.text import FONTS, Block, moved, stack
from views.still.words import head, label, origin

if TYPE_CHECKING:
    from scene.scene import Scene

#: The sheet, in pixels; its height follows from what stands on it.
WIDTH, MARGIN = 1000.0, 28.0
LEGEND, ORIGIN = 372.0, 300.0
PADDING, GAP = 16.0, 16.0
TITLE = 28.0
SHEET_SIZE = 1.2
#: The map alone, with letters and symbols for a phone; styles/map/still_map.css makes them smaller
#: where the map is larger.
INLINE = Place(10, 10, 700)
INLINE_SIZE = 1.7


@dataclass(frozen=True, slots=True)
class Drawing:
    """Hold a drawn map: `edge` is where lines that leave it end, `size` that of its letters."""

    ground: Ground
    edge: Box
    size: float
    focusable: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold where everything stands on a sheet `height` pixels high; nothing overlaps.

    `top` is the first row of the map, `key` the legend's panel, `said` where the map comes from.
    """

    ground: Ground
    top: float
    key: Box
    said: Box
    height: float


def static_map(scene: Scene) -> str:
    """Return the view as an SVG sheet 1000 pixels wide.

    Each area is a link with its adcode in `data-area` and its sentence as title; fills are the
    interactive map's. Head, legend, sources, release and review number are part of the picture,
    and nothing lies over the areas.
    """
    look, plan = COLOURS[scene.state.theme], sheet(scene)
    edge = Box(MARGIN, plan.top + 6, WIDTH - MARGIN, plan.key.top - 8)
    panel = {"fill": look["surface"], "stroke": look["line"], "rx": 10}
    tall = round(plan.key.bottom - plan.key.top, 1)
    key = element("rect", width=LEGEND, height=tall, **panel)
    inside = moved(_key(scene).drawn, PADDING, PADDING)
    return document(
        scene,
        (WIDTH, plan.height),
        element("rect", width=WIDTH, height=plan.height, fill=look["canvas"]),
        graticule(scene, plan.ground, Box(0, plan.top - 10, WIDTH, plan.height)),
        moved(_head(scene).drawn, MARGIN, MARGIN),
        drawn_map(scene, Drawing(plan.ground, edge, SHEET_SIZE)),
        moved(key + inside, plan.key.left, round(plan.key.top, 1)),
        moved(_said(scene, plan.ground).drawn, plan.said.left, round(plan.said.top, 1)),
    )


def sheet(scene: Scene) -> Sheet:
    """Lay out the sheet: the corners below take the room that the map leaves free."""
    top = round(MARGIN + _head(scene).height + 24)
    ground = ground_of(scene, Place(MARGIN, top, WIDTH - 2 * MARGIN))
    key, said = _key(scene).height + 2 * PADDING, _said(scene, ground).height
    left = WIDTH - MARGIN - LEGEND
    bottom = max(
        ground.lowest(left - GAP, WIDTH) + GAP + key,
        ground.lowest(0, MARGIN + ORIGIN + GAP) + GAP + said,
        top + ground.height,
    )
    return Sheet(
        ground=ground,
        top=top,
        key=Box(left, bottom - key, WIDTH - MARGIN, bottom),
        said=Box(MARGIN, bottom - said, MARGIN + ORIGIN, bottom),
        height=round(bottom + MARGIN),
    )


def _head(scene: Scene) -> Block:
    return head(scene, WIDTH - 2 * MARGIN, TITLE)


def _key(scene: Scene) -> Block:
    return static_legend(scene, LEGEND - 2 * PADDING)


def _said(scene: Scene, ground: Ground) -> Block:
    return stack([scale_bar(scene, ground), origin(scene, ORIGIN)], gap=4)


def map_only(scene: Scene, *, focusable: bool = False) -> str:
    """Return the map alone, to stand in a page: as wide as its place, no title and no legend.

    It is one group with a name; its links are no tab stops unless they are `focusable`.
    """
    ground = ground_of(scene, INLINE)
    width, height = INLINE.width + 2 * INLINE.left, round(ground.height + 2 * INLINE.top)
    edge = Box(INLINE.left, INLINE.top, width - INLINE.left, height - INLINE.top)
    drawing = Drawing(ground, edge, INLINE_SIZE, focusable=focusable)
    return str(
        element(
            "svg",
            drawn_map(scene, drawing),
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width:g} {height}",
            width="100%",
            class_="static-map",
            font_family=FONTS[scene.t.tables],
            role="group",
            **aria(label=label(scene)),
        )
    )


def drawn_map(scene: Scene, drawing: Drawing) -> Markup:
    """Draw areas, lines, names, symbols and where workers go."""
    ground, size = drawing.ground, drawing.size
    chosen, found = selected(scene), placed_marks(scene, ground, size)
    named = placed_names(scene, ground, found, chosen, size)
    taken = [*mark_boxes(found, size), *(name.box for name in named)]
    return Markup("").join(
        (
            element("defs", textures(scene, ground)),
            areas(scene, ground, focusable=drawing.focusable),
            lines(scene, ground, chosen),
            symbols(scene, found, size),
            names(scene, named, placed_glyphs(scene, ground, size), size),
            flows(scene, ground, drawing.edge, taken, size),
        )
    )


def document(scene: Scene, size: tuple[float, float], *drawn: Markup) -> str:
    """Return an SVG document of a size in pixels."""
    width, height = size
    return str(
        element(
            "svg",
            element("title", label(scene)),
            *drawn,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width:g} {height:g}",
            width=width,
            height=height,
            font_family=FONTS[scene.t.tables],
            lang=scene.t.tag,
        )
    )
