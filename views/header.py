"""The page header: name, text filter, language, theme, share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import dcc, html

from state.view_state import Language, Theme
from views.attributes import aria, data
from views.icons import icon
from views.ids import Ids, control
from views.parts.segmented import segmented

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from texts import Texts
    from views.scene import Scene

#: Typing pauses this long before the filter applies, in milliseconds.
TYPING_PAUSE = 400
LANGUAGE_NAMES = {Language.ZH: "中文", Language.EN: "EN"}


def header(scene: Scene) -> list[Component]:
    """Return the start of the header: skip links, which show on focus, and the site's name."""
    return [*_skips(scene.t), _logo(scene)]


def search_field(t: Texts) -> Component:
    """Return the text filter; it stays while pages come and go, so typing is never lost."""
    return dmc.TextInput(
        id=control("q"),
        value="",
        debounce=TYPING_PAUSE,
        leftSection=icon("search"),
        className="search-field",
        **search_words(t),
    )


def search_words(t: Texts) -> dict[str, Any]:
    """Return the properties of the text filter that depend on the language."""
    label = {"type": "search", "maxLength": 80, "aria-label": t("header.search_label")}
    return {"placeholder": t("header.search"), "inputProps": label}


def _skips(t: Texts) -> list[Component]:
    targets = (("filters", Ids.RAIL), ("map", "map-canvas"), ("panel", Ids.PANEL))
    return [
        html.A(t(f"app.skip_to_{name}"), href=f"#{target}", className="skip")
        for name, target in targets
    ]


def _logo(scene: Scene) -> Component:
    t = scene.t
    names = html.Span([html.B(t("app.title")), html.Small(t("app.subtitle"))])
    seal = html.Span("滇", className="seal0", lang="zh-CN", **aria(hidden="true"))
    return dcc.Link([seal, names], href=scene.home(), className="logo")


def tools(scene: Scene) -> Component:
    """Return the end of the header: language, theme, share."""
    t = scene.t
    language = segmented(scene, "lang", LANGUAGE_NAMES, t("header.language"))
    return html.Nav(
        [language, _theme(scene, t), _share(t)],
        className="tools",
        **aria(label=t("header.tools")),
    )


def _theme(scene: Scene, t: Texts) -> Component:
    dark = scene.state.theme is Theme.DARK
    other, name = (Theme.LIGHT, "light") if dark else (Theme.DARK, "dark")
    return dcc.Link(
        [icon("sun" if dark else "moon"), html.Span(t(f"header.{name}"))],
        href=scene.link(theme=other),
        className="btn",
    )


def _share(t: Texts) -> Component:
    return html.Button(
        [icon("share"), html.Span(t("header.share"), **aria(live="polite"))],
        type="button",
        className="btn line",
        id=Ids.SHARE,
        **data(copy=t("header.share"), copied=t("header.copied")),
    )
