"""Brands an area shares with its whole prefecture, and brands of it that the filter hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.counting import counted_brands, home_brands
from data.models import AreaLevel
from views.parts.links import clear_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dash.development.base_component import Component

    from data.models import Brand
    from scene.scene import Scene


def shared_brands(scene: Scene, adcode: str, brands: Iterable[Brand]) -> tuple[Brand, ...]:
    """Return the brands of the whole prefecture that an area is, or lies in; counted in it only."""
    dataset = scene.dataset
    return tuple(
        brand
        for code in (adcode, *dataset.ancestors(adcode))
        if dataset.areas[code].level is AreaLevel.PREFECTURE
        for brand in home_brands(dataset, code, tuple(brands))
    )


def hidden_note(scene: Scene, adcode: str) -> list[Component]:
    """Say how many brands of an area the filter hides; empty when it hides none."""
    everything = scene.dataset.every_brand
    hidden = len(_shown(scene, adcode, everything)) - len(_shown(scene, adcode, scene.brands))
    if not hidden:
        return []
    words = scene.t("panel.hidden", count=hidden)
    return [html.P([f"{words} ", clear_link(scene)], className="note more")]


def _shown(scene: Scene, adcode: str, brands: tuple[Brand, ...]) -> set[str]:
    counted = counted_brands(scene.dataset, adcode, brands)
    return {brand.brand_id for brand in (*counted, *shared_brands(scene, adcode, brands))}
