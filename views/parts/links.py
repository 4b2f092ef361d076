"""Addresses that several pieces lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc

if TYPE_CHECKING:
    from data.models import Brand
    from scene.scene import Scene


def brand_href(scene: Scene, brand: Brand) -> str:
    """Return the address of a brand's panel, its home selected on the map."""
    province = scene.dataset.province_adcode
    home = None if brand.home_adcode == province else brand.home_adcode
    return scene.link(brand=brand.brand_id, area=home)


def area_href(scene: Scene, adcode: str) -> str:
    """Return the address of an area's panel; the province is the view without a selection."""
    chosen = None if adcode == scene.dataset.province_adcode else adcode
    return scene.link(area=chosen, brand=None)


def data_href(scene: Scene) -> str:
    """Return the address of the data page as this one is read."""
    return scene.page("/data", scene.state.worn())


def clear_link(scene: Scene, words: str = "", css: str = "") -> dcc.Link:
    """Return the link that removes every condition on brands, also one chosen a moment ago."""
    return dcc.Link(
        words or scene.t("panel.clear"), href=scene.cleared(), className=f"clears {css}".strip()
    )
