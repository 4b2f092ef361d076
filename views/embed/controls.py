"""What a visitor of a frame may choose, as links: questions, filters, and every area by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.models import Industry, RecognitionLevel
from layers.kinds.wording import area_name
from layers.registry import LAYER_GROUPS
from scene.names import place_name
from state.view_state import MapLevel

if TYPE_CHECKING:
    from views.embed.scene import FrameScene


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold one link of a group: `note` is a count or a value, `on` says that it is in force."""

    words: str
    href: str
    note: str = ""
    on: bool = False


Groups = dict[str, list[Choice]]


def questions(scene: FrameScene) -> Groups:
    """Return every question by the name of its group; none where the layer is locked."""
    t, now = scene.t, scene.state.layer
    if "layer" in scene.options.lock:
        return {}
    return {
        t(f"group.{group}"): [
            Choice(
                words=t(f"layer.{layer.id}.question"),
                href=scene.link(layer=layer.id, variable=None, classes=""),
                on=layer.id == now,
            )
            for layer in layers
        ]
        for group, layers in LAYER_GROUPS.items()
    }


def filters(scene: FrameScene) -> Groups:
    """Return the levels and trades that brands may be filtered by, each a switch of its own."""
    t, index = scene.t, scene.dataset.brand_index
    levels, trades = index.counts("rank"), index.counts("industry")
    return {
        t("rail.rank"): [
            _switch(scene, "rank", one, t(f"level.{one}"), levels[one])
            for one in RecognitionLevel
            if one in levels
        ],
        t("rail.industry"): [
            _switch(scene, "industry", one, t(f"industry.{one}"), trades[one])
            for one in Industry
            if one in trades
        ],
    }


def _switch(
    scene: FrameScene, key: str, value: RecognitionLevel | Industry, words: str, count: int
) -> Choice:
    """Return the link that adds one value to a filter or takes it away."""
    now = getattr(scene.state, key)
    after = tuple(one for one in type(value) if (one in now) != (one == value))
    return Choice(words, scene.link(**{key: after}), note=str(count), on=value in now)


def areas(scene: FrameScene) -> Groups:
    """Return every area of the level with what the map says of it, counties by prefecture.

    There is none where the area is locked.
    """
    if "area" in scene.options.lock:
        return {}
    t, dataset, found = scene.t, scene.dataset, Groups()
    for code, value in scene.view.values.items():
        above = dataset.areas[code].parent_adcode or code
        head = place_name(t, dataset.areas[above]) if scene.view.level is MapLevel.COUNTY else ""
        choice = Choice(
            words=area_name(dataset, code, t),
            href=scene.link(area=code, brand=None),
            note=value.text,
            on=code == scene.state.area,
        )
        found.setdefault(head, []).append(choice)
    return found
