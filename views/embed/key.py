"""The legend of a frame: one row for each class, highest first, and for each reason without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from layers.palettes import ZERO, colours
from layers.wording import level_key
from views.legend import rows_below

if TYPE_CHECKING:
    from views.scene import Scene


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Hold one row: a colour, or the name of a texture of the map; `count` says how many areas.

    Rows of textures say their count in their words and have none of their own.
    """

    words: str
    count: str = ""
    colour: str = ""
    texture: str = ""


def key_rows(scene: Scene) -> tuple[KeyRow, ...]:
    """Return the rows of a legend; categories that do not occur are left out."""
    view, t = scene.view, scene.t
    look = colours(view.palette, scene.state.theme)
    ranked = [item for item in view.classes if item.colour != ZERO]
    numeric = any(item.lower is not None or item.upper is not None for item in ranked)
    classes = reversed(ranked) if numeric else (item for item in ranked if item.count)
    return (
        *(
            KeyRow(
                words=item.label,
                count=t(level_key("embed.areas", view.level), count=item.count),
                colour=look[item.colour],
            )
            for item in classes
        ),
        *(
            KeyRow(words=words, colour=colour, texture=texture)
            for texture, words, colour in rows_below(scene)
        ),
    )
