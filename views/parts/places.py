"""A list of areas with the number of brands that count in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.counting import counted_brands
from scene.names import place_name
from views.parts.links import area_changes, turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scene.scene import Scene


def places(scene: Scene, adcodes: Iterable[str]) -> html.Ul:
    """List areas in the order given; an area without any brand reads "none found yet".

    Where the filter hides all brands of an area, its count is 0: they are known, none fits.
    """
    return html.Ul([_place(scene, adcode) for adcode in adcodes], className="places")


def _place(scene: Scene, adcode: str) -> html.Li:
    dataset = scene.dataset
    known = counted_brands(dataset, adcode, dataset.every_brand)
    fitting = counted_brands(dataset, adcode, scene.brands)
    none = html.Span(scene.t("panel.none_found"), className="none")
    name = turn(place_name(scene.t, dataset.areas[adcode]), area_changes(scene, adcode))
    return html.Li([name, html.B(str(len(fitting))) if known else none])
