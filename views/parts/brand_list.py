"""A list of brands in a panel: seal, name, level, doubts, and the headcount to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.counting import preferred_headcount
from views.parts.badges import level_badge, seal
from views.parts.links import brand_changes, turn
from views.parts.number_passport import figure_passport
from views.parts.passport import basis_and_period, number_words, unit_words
from views.parts.tags import doubt_tags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.dataset import Dataset
    from data.models import Brand
    from scene.scene import Scene
    from views.parts.citations import Citations


def brand_list(scene: Scene, brands: Iterable[Brand], citations: Citations) -> html.Ul:
    """List brands; `citations` must hold the sources of `headcount_sources`."""
    return html.Ul([_item(scene, brand, citations) for brand in brands], className="bl")


def headcount_sources(dataset: Dataset, brands: Iterable[Brand]) -> tuple[str, ...]:
    """Return the source ids of the headcounts that `brand_list` shows, in its order."""
    found = (preferred_headcount(dataset, brand.brand_id) for brand in brands)
    return tuple(figure.source_id for figure in found if figure is not None)


def _item(scene: Scene, brand: Brand, citations: Citations) -> html.Li:
    t = scene.t
    name = turn(t.own(brand, "name"), brand_changes(scene, brand))
    what = html.Div(
        [
            html.Div(name, className="nm"),
            html.Div([level_badge(t, brand), *doubt_tags(t, brand)], className="tags"),
        ],
        className="what",
    )
    return html.Li([seal(t, brand.industry, "m"), what, _headcount(scene, brand, citations)])


def _headcount(scene: Scene, brand: Brand, citations: Citations) -> html.Div:
    t = scene.t
    figure = preferred_headcount(scene.dataset, brand.brand_id)
    if figure is None:
        return html.Div(html.Span(t("figure.none"), className="none"), className="fg")
    passport = citations.cite(t, basis_and_period(t, figure), figure.source_id)
    number = [html.B(number_words(t, figure)), f" {unit_words(t, figure.unit)}"]
    return html.Div(
        [figure_passport(scene, figure, number), html.Div(passport, className="cap")],
        className="fg",
    )
