"""Meridians, parallels and the scale bar of a picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from markupsafe import Markup

from scene.colours import COLOURS
from scene.geometry import EAST, NORTH, SOUTH, STEP, WEST
from state.view_state import Shape
from views.markup import element
from views.still.text import Block, line_of

if TYPE_CHECKING:
    from scene.scene import Scene
    from views.still.names import Box
    from views.still.shapes import Ground

LETTERS = 10.5
BAR_KM = 100
KM_PER_DEGREE = 111.32


def graticule(scene: Scene, ground: Ground, edge: Box) -> Markup:
    """Draw the lines of the interactive map with their degrees; on tiles there are none."""
    if scene.state.shape is Shape.TILES:
        return Markup("")
    look, lines, degrees = COLOURS[scene.state.theme], [], []
    for lon in range(WEST, EAST + 1, STEP):
        x, _ = ground.frame.point(lon, 25)
        if edge.left < x < edge.right:
            lines.append(f"M{x:g} {edge.top:g}V{edge.bottom:g}")
            degrees.append(line_of(f"{lon}°E", x + 4, edge.top + 10, LETTERS))
    for lat in range(SOUTH, NORTH + 1, STEP):
        _, y = ground.frame.point(100, lat)
        if edge.top + 2 * LETTERS < y < edge.top + ground.height:
            lines.append(f"M{edge.left:g} {y:g}H{edge.right:g}")
            degrees.append(line_of(f"{lat}°N", edge.left + 4, round(y - 4, 1), LETTERS))
    drawn = element("path", d="".join(lines), stroke=look["graticule"], fill="none")
    return drawn + element("g", *degrees, fill=look["ink-3"])


def scale_bar(scene: Scene, ground: Ground) -> Block:
    """Draw what 100 km are in the middle of the map; on tiles there is no scale."""
    if scene.state.shape is Shape.TILES:
        return Block(Markup(""), 0)
    look, points = COLOURS[scene.state.theme], scene.dataset.boundaries.province
    middle = math.radians(float(points["label_lat"].iloc[0]))
    long = round(BAR_KM / (KM_PER_DEGREE * math.cos(middle)) * ground.frame.scale, 1)
    bar = element("path", d=f"M.5 7v5H{long:g}v-5", fill="none", stroke=look["ink-2"])
    return Block(bar + line_of(f"{BAR_KM} km", long + 8, 12, 11, fill=look["ink-2"]), 20)
