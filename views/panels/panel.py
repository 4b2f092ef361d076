"""The right-hand panel: a brand, an area, the province, or what to do when nothing fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from views.panels.area_panel import area_panel
from views.panels.brand_panel import brand_panel
from views.panels.empty_panel import empty_panel
from views.panels.province_panel import province_panel
from views.panels.senior_foot import senior_foot
from views.panels.sheet_bar import sheet_bar

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def panel(scene: Scene) -> list[Component]:
    """Return the panel of the open brand, else of the open area, else of the province.

    On a phone the panel is a sheet over the map; the bar before it opens and closes that.
    """
    foot = [senior_foot(scene)] if scene.is_senior else []
    return [sheet_bar(scene), _body(scene), *foot]


def _body(scene: Scene) -> Component:
    state = scene.state
    if state.brand is not None:
        return brand_panel(scene)
    if state.area not in {None, scene.dataset.province_adcode}:
        return area_panel(scene)
    return province_panel(scene) if scene.brands else empty_panel(scene)
