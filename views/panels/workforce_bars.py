"""What an area's workforce does, against the province: bars, ticks and location quotients."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dash import html

from data import workforce
from data.models import CENSUS_SOURCE
from layers.registry import TRADE_LAYERS
from texts.numbers import mark, percent, ratio
from views.parts.links import turn
from views.parts.share_passport import share_passport

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.workforce import IndustryShare
    from scene.scene import Scene
    from views.parts.citations import Citations

SHOWN = 5
#: The longest bar or tick ends a little before the track does.
_HEADROOM = 1.08
_SIDES = {"▽": "t lo", "≈": "t mid", "▲": "t"}


def workforce_bars(scene: Scene, adcode: str, citations: Citations) -> list[Component]:
    """Show the five largest industries of an area; empty when the census has no row for it."""
    t = scene.t
    known = [item for item in workforce.profile(scene.dataset, adcode) if item.share is not None]
    largest = known[:SHOWN]
    if not largest:
        return []
    provinces = (workforce.province_share(scene.dataset, item.variable) for item in largest)
    end = _HEADROOM * max(*provinces, *(item.share or 0 for item in largest))
    rows = [_row(scene, adcode, item, end, citations) for item in largest]
    key = html.Span([html.I(className="tick"), t("workforce.key")], className="cap")
    title = html.H3([html.Span(t("workforce.title")), key], className="h3")
    foot = citations.cite(t, t("workforce.note"), CENSUS_SOURCE)
    return [
        html.Section(
            [
                title,
                html.Table([_head(scene), html.Tbody(rows)], className="wf"),
                html.P(foot, className="cap"),
            ]
        )
    ]


def _head(scene: Scene) -> html.Thead:
    names = ("industry", "compared", "share", "quotient")
    cells = [html.Th(scene.t(f"workforce.{name}"), scope="col") for name in names]
    return html.Thead(html.Tr(cells), className="sr")


def _row(
    scene: Scene, adcode: str, item: IndustryShare, end: float, citations: Citations
) -> html.Tr:
    t = scene.t
    share, province = item.share or 0.0, workforce.province_share(scene.dataset, item.variable)
    sign = "" if item.quotient is None else mark(item.quotient)
    words = t("workforce.province", percent=percent(province, t.lang))
    track = html.Span(
        [
            html.I(style={"width": f"{share / end:.1%}"}),
            html.U(style={"left": f"{province / end:.1%}"}),
            html.Span(words, className="sr"),
        ],
        className=_SIDES.get(sign, "t"),
        title=words,
    )
    shown = t("figure.undefined") if item.quotient is None else ratio(item.quotient, t.lang)
    opened = partial(share_passport, scene, adcode, item, citations)
    layer = {"layer": TRADE_LAYERS[0].id, "variable": str(item.variable)}
    return html.Tr(
        [
            html.Th(turn(t(f"census.{item.variable}"), layer), scope="row"),
            html.Td(track, className="bar"),
            html.Td(opened(percent(share, t.lang)), className="r"),
            html.Td(opened(f"{sign} {shown}".strip()), className="q"),
        ]
    )
