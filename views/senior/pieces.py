"""The simple page for easy reading: its links, its finders, and the sentences it says plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.models import AreaLevel, Industry
from scene.names import place_name
from state.view_state import Reading, Rows, Tab
from texts import texts_for
from views.attributes import aria, data
from views.icons import icon
from views.ids import Ids
from views.parts.badges import seal
from views.parts.links import clear_link, turn

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def senior_tools(scene: Scene) -> Component:
    """Return the end of the header: reading aloud first, the other language, the way back."""
    t = scene.t
    other = scene.state.lang.other
    words = texts_for(other)
    return html.Nav(
        [
            _read_aloud(scene),
            turn(
                html.Span(words("language.name"), lang=words.tag),
                {"lang": other},
                className="btn line",
            ),
            turn(
                [icon("left"), html.Span(t("header.standard"))],
                {"reading": Reading.STANDARD},
                className="btn line reading",
            ),
        ],
        className="tools",
        **aria(label=t("header.tools")),
    )


def _read_aloud(scene: Scene) -> html.Button:
    """Return the button that reads the panel, or the summary of the map; a script does it."""
    t = scene.t
    return html.Button(
        [icon("speaker"), html.Span(t("senior.read"), **aria(live="polite"))],
        type="button",
        id=Ids.READ,
        className="btn pri",
        **aria(pressed="false"),
        **data(read=t("senior.read"), stop=t("senior.stop"), none=t("senior.no_voice")),
    )


def senior_head(scene: Scene) -> list[Component]:
    """Return the page's title and three ways to find something: by place, by trade, by list."""
    t = scene.t
    listed = scene.state.tab is Tab.LIST
    other, name, shape = (Tab.MAP, "map", "map") if listed else (Tab.LIST, "list", "page")
    title = t("table.caption", count=len(scene.brands)) if listed else scene.view.title
    return [
        html.H1(title, className="" if listed else "sr"),
        html.Nav(
            [
                _finder("place", "pin", t("senior.by_place"), _prefectures(scene)),
                _finder("trade", "list", t("senior.by_trade"), _trades(scene)),
                turn(
                    [icon(shape), html.Span(t(f"senior.see_{name}"))],
                    {"tab": other, "rows": Rows.BRANDS},
                    className="btn line",
                ),
            ],
            className="finders",
            **aria(label=t("senior.find")),
        ),
    ]


def _finder(name: str, shape: str, words: str, choices: Component) -> html.Details:
    """Return a button that opens a list of links, also where no script runs."""
    head = html.Summary([icon(shape), html.Span(words)], className="btn line")
    return html.Details([head, choices], className=f"finder finder-{name}")


def _prefectures(scene: Scene) -> html.Div:
    codes = scene.dataset.adcodes(AreaLevel.PREFECTURE)
    return html.Div([_prefecture(scene, code) for code in codes], className="found")


def _prefecture(scene: Scene, adcode: str) -> html.Details:
    """Return a prefecture that opens to itself and its counties."""
    areas = scene.dataset.areas
    codes = (adcode, *scene.dataset.children(adcode))
    links = [html.Li(_place(scene, code)) for code in codes]
    return html.Details([html.Summary(place_name(scene.t, areas[adcode])), html.Ul(links)])


def _place(scene: Scene, adcode: str) -> html.A:
    area = scene.dataset.areas[adcode]
    whole = area.level is AreaLevel.PREFECTURE
    name = scene.t.own(area, "name")
    return turn(
        scene.t("senior.whole", name=name) if whole else name,
        {"area": adcode, "brand": None, "tab": Tab.MAP},
    )


def _trades(scene: Scene) -> html.Ul:
    """List the trades with their brands; each leads to the list of its brands."""
    state = scene.state
    counts = scene.dataset.brand_index.counts("industry")
    rows: list[Component] = [
        html.Li(_trade(scene, industry, counts[industry]))
        for industry in Industry
        if counts.get(industry)
    ]
    if state.is_filtered:
        rows.append(html.Li(clear_link(scene)))
    return html.Ul(rows, className="found")


def _trade(scene: Scene, industry: Industry, count: int) -> html.A:
    t = scene.t
    chosen = scene.state.industry == (industry,)
    here = aria(current="true") if chosen else {}
    return turn(
        [
            seal(t, industry, "m"),
            html.Span(t(f"industry.{industry}"), **here),
            html.Span(t("senior.brands", count=count), className="n"),
        ],
        {"industry": (industry,), "tab": Tab.LIST, "rows": Rows.BRANDS},
        className="on" if chosen else "",
    )


def senior_zoom(scene: Scene) -> list[Component]:
    """Return the map's three buttons with their words."""
    shapes = {"zoom_in": "plus", "zoom_out": "minus", "fit": "fit"}
    return [
        html.Button(
            [icon(shape), html.Span(scene.t(f"senior.{name}"))],
            id=f"map-{name.replace('_', '-')}",
            type="button",
            className="btn line",
        )
        for name, shape in shapes.items()
    ]
