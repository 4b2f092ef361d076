"""Where the map of a step is looked at from, and which areas stand in the light."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from data.models import AreaLevel
from geo.paths import Frame
from scene.flows import flows_of
from views.still.names import Box
from views.still.shapes import Place, ground_of

if TYPE_CHECKING:
    from scene.scene import Scene
    from views.stage.told import Told
    from views.still.shapes import Ground

#: The map's box, in units of the drawing; the screen shows all of it and what it can beside it.
WIDTH, EDGE = 1000.0, 10.0
PLACE = Place(EDGE, EDGE, WIDTH - 2 * EDGE)
#: A spotlight fills this part of the box, but the map grows no more than so.
PART, NEAREST, NEAREST_WITH_LINES = 0.5, 1.4, 1.15
#: How far the map's edge may come into the box, as a part of it.
SLACK = 0.12


@dataclass(frozen=True, slots=True)
class Camera:
    """Draw a point (x, y) of the map at (k x + left, k y + top)."""

    k: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def ground(self, ground: Ground) -> Ground:
        """Return a ground whose frame places points where this camera shows them."""
        frame = ground.frame
        return replace(
            ground,
            frame=Frame(
                frame.scale * self.k,
                frame.left * self.k + self.left,
                frame.top * self.k + self.top,
            ),
        )


def stage_ground(scene: Scene) -> Ground:
    """Return the map's lines as every step of a stage draws them."""
    return ground_of(scene, PLACE)


def box_of(ground: Ground) -> Box:
    """Return the map's box."""
    return Box(0, 0, WIDTH, round(ground.height + 2 * EDGE))


def lit(step: Told) -> tuple[str, ...]:
    """Return the areas in the light, the largest first: a prefecture, then a county within it.

    Empty where all of the map is lit.
    """
    dataset, code = step.scene.dataset, step.place
    if code is None or dataset.areas[code].level is AreaLevel.PROVINCE:
        return ()
    parent = dataset.areas[code].parent_adcode
    is_county = dataset.areas[code].level is AreaLevel.COUNTY
    return (parent, code) if is_county and parent else (code,)


def camera(step: Told, ground: Ground) -> Camera:
    """Look at a spotlight from nearer; the map never leaves much of the box empty."""
    codes = lit(step)
    if not codes:
        return Camera()
    spot = area_box(step.scene, ground, codes[0])
    box = box_of(ground)
    nearest = NEAREST_WITH_LINES if flows_of(step.scene) else NEAREST
    k = PART * WIDTH / max(spot.right - spot.left, spot.bottom - spot.top)
    k = round(min(max(k, 1.0), nearest), 3)
    return Camera(
        k,
        _shift(k, box.right, (spot.left + spot.right) / 2),
        _shift(k, box.bottom, (spot.top + spot.bottom) / 2),
    )


def _shift(k: float, size: float, middle: float) -> float:
    slack = SLACK * size * (k - 1)
    return round(min(max(size / 2 - k * middle, size - k * size - slack), slack), 1)


def area_box(scene: Scene, ground: Ground, adcode: str) -> Box:
    """Return the rectangle around a county or a prefecture as the ground's frame places it."""
    lines = scene.dataset.boundaries
    level = lines.prefecture if adcode in lines.prefecture.index else lines.county
    west, south, east, north = level.geometry[adcode].bounds
    (left, top), (right, bottom) = ground.frame.project(np.array([[west, north], [east, south]]))
    return Box(float(left), float(top), float(right), float(bottom))
