"""What a panel of the simple page says in plain words: how many people, and how that compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data import workforce
from data.counting import home_brands
from data.models import CENSUS_SOURCE
from layers.kinds.workforce import DEFAULT_INDUSTRY, people_base
from layers.registry import LAYERS, TRADE_LAYERS
from texts.numbers import NEAR, quantity
from views.parts.links import brand_changes, turn
from views.parts.on_map import view_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash.development.base_component import Component

    from scene.scene import Scene
    from texts import Texts
    from views.parts.citations import Citations

#: Up to which quotient a comparison is said in which words; NEAR lies between.
BELOW = ((0.2, "fifth"), (0.29, "quarter"), (0.42, "third"), (0.58, "half"), (0.75, "two_thirds"))
ABOVE = ((1.35, "a_little_more"), (1.75, "half_more"), (2.25, "double"), (2.75, "double_half"))
HALF = 0.5


def plain_answer(scene: Scene, adcode: str, citations: Citations) -> list[Component]:
    """Answer the question in force for an area, in a sentence of its own; none for the province.

    `citations` must hold the census where the question is about a trade's workers.
    """
    if LAYERS[scene.state.layer] in TRADE_LAYERS:
        return _trade(scene, adcode, citations)
    view = view_of(scene, adcode)
    return [] if view is None else [_box([html.P(view.values[adcode].sentence)])]


def _trade(scene: Scene, adcode: str, citations: Citations) -> list[Component]:
    t, dataset = scene.t, scene.dataset
    variable = scene.state.variable or DEFAULT_INDUSTRY
    here = workforce.share(dataset, adcode, variable)
    province = workforce.province_share(dataset, variable)
    name = t(f"census.{variable}")
    if here is None or not province:
        return [_box([html.P(t("senior.no_answer", variable=name))])]
    source = html.P(citations.cite(t, t("senior.sample"), CENSUS_SOURCE), className="cap")
    if not here:
        said = html.P(t("senior.nobody", variable=name, **_province(province, t)))
        return [_box([said, source])]
    counted = t("senior.people", variable=name, **_people(here, province, t))
    compared = html.B(comparison(here / province, t))
    return [_box([html.P([counted, compared]), source])]


def first_brand(scene: Scene, adcode: str) -> list[Component]:
    """Return the way to the first of an area's own brands; none where none is found yet."""
    brands = home_brands(scene.dataset, adcode, scene.brands)
    if not brands:
        return []
    words = scene.t("senior.read_on", name=scene.t.own(brands[0], "name"))
    return [turn(words, brand_changes(scene, brands[0]), className="btn pri wide")]


def comparison(quotient: float, t: Texts) -> str:
    """Say in words how a share above zero compares with the province's."""
    low, high = NEAR
    if quotient < low:
        name = next((name for end, name in BELOW if quotient < end), "a_little_less")
        return t(f"compared.{name}")
    if quotient <= high:
        return t("compared.same")
    found = next((name for end, name in ABOVE if quotient < end), "")
    return t(f"compared.{found}") if found else t("compared.times", times=f"{quotient:.0f}")


def _people(here: float, province: float, t: Texts) -> Mapping[str, str]:
    base = people_base(here, province)
    return {
        "base": quantity(base, t.lang),
        "share": _so_many(here * base, t),
        "province": _so_many(province * base, t),
    }


def _province(province: float, t: Texts) -> Mapping[str, str]:
    base = people_base(province)
    return {"base": quantity(base, t.lang), "province": _so_many(province * base, t)}


def _so_many(people: float, t: Texts) -> str:
    return t("number.under_one") if 0 < people < HALF else f"{people:.0f}"


def _box(lines: list[Component]) -> html.Div:
    return html.Div(lines, className="plainly")
