"""What the layer in force says of one area: its value, its class and its rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.models import AreaLevel
from layers.kinds.wording import rank_words
from layers.registry import build_layer

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from layers.view import AreaValue, LayerView
    from scene.scene import Scene


def on_map(scene: Scene, adcode: str) -> list[Component]:
    """Return the line of an area's panel that says where it stands; empty for the province."""
    view = view_of(scene, adcode)
    if view is None:
        return []
    head = scene.t("on_map.title", layer=view.title)
    return [html.P([head, *standing(scene, view, adcode)], className="quiet on-map-line")]


def view_of(scene: Scene, adcode: str) -> LayerView | None:
    """Return the layer in force at the level of an area, None for the province."""
    level = scene.dataset.areas[adcode].level
    if level is AreaLevel.PROVINCE:
        return None
    if level.value == scene.view.level.value:
        return scene.view
    return build_layer(scene.dataset, scene.state.but(level=level), scene.t)


def standing(scene: Scene, view: LayerView, adcode: str) -> list[Component | str]:
    """Return an area's value with its class and its rank, or why it has none."""
    t, value = scene.t, view.values[adcode]
    if value.missing or value.class_index is None:
        return [value.sentence]
    words = [t("on_map.class", label=view.classes[value.class_index].label)]
    if value.rank is not None:
        words.append(_rank(scene, view, value))
    known = [html.B(value.text)] if value.text else []
    return [*known, "".join(f"{t('panel.dot')}{said}" for said in words)]


def _rank(scene: Scene, view: LayerView, value: AreaValue) -> str:
    ranks = [other.rank for other in view.values.values() if other.rank is not None]
    rank = value.rank or 0
    said = rank_words(view.level, rank, len(ranks), scene.t)
    ties = ranks.count(rank) - 1
    return scene.t("on_map.tied", rank=said, count=ties) if ties else said
