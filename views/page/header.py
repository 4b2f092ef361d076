"""The page header: name, language, theme, share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.pages import PRESENT
from state.view_state import Language, Reading, Tab
from texts import texts_for
from views.attributes import aria, data
from views.icons import icon
from views.ids import Ids
from views.parts.links import turn, worn
from views.parts.segmented import segmented
from views.parts.theme_link import theme_link

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene


def header(scene: Scene) -> list[Component]:
    """Return the start of the header: skip links, which show on focus, and the site's name."""
    return [*_skips(scene), _logo(scene)]


def _skips(scene: Scene) -> list[Component]:
    listed = scene.state.tab is Tab.LIST
    main = ("list", Ids.TABLE) if listed else ("map", Ids.WALK)
    filters = Ids.MAP_HEAD if scene.is_senior else Ids.RAIL
    targets = (("filters", filters), main, ("panel", Ids.PANEL))
    return [
        html.A(scene.t(f"app.skip_to_{name}"), href=f"#{target}", className="skip")
        for name, target in targets
    ]


def _logo(scene: Scene) -> Component:
    t = scene.t
    names = html.Span([html.B(t("app.title")), html.Small(t("app.subtitle"))])
    seal = html.Span("滇", className="seal0", lang="zh-CN", **aria(hidden="true"))
    return worn([seal, names], "/", className="logo")


def tools(scene: Scene) -> Component:
    """Return the end of the header: language, theme, reading mode, stage, share."""
    t = scene.t
    names = {lang: texts_for(lang)("language.short") for lang in Language}
    language = segmented(scene, "lang", names, t("header.language"))
    return html.Nav(
        [
            language,
            _other_language(scene),
            theme_link(scene),
            _reading(scene),
            _present(scene),
            _share(scene),
        ],
        className="tools",
        **aria(label=t("header.tools")),
    )


def _other_language(scene: Scene) -> html.A:
    """Return the link to the other language, where there is no room for the switch."""
    other = scene.state.lang.other
    words = texts_for(other)
    return turn(
        html.Span(words("language.sign"), lang=words.tag),
        {"lang": other},
        className="btn phone-only",
        title=words("language.name"),
    )


def _reading(scene: Scene) -> html.A:
    """Return the link to the simple page."""
    words = scene.t("header.senior")
    return turn(
        [icon("larger"), html.Span(words)],
        {"reading": Reading.SENIOR},
        className="btn reading",
        title=words,
    )


def _present(scene: Scene) -> Component:
    """Return the link to the stage, as this page is worn."""
    words = html.Span(scene.t("header.present"))
    return worn([icon("fit"), words], PRESENT.path, className="btn present")


def _share(scene: Scene) -> Component:
    t = scene.t
    words = html.Span(t("header.share"), **aria(live="polite"))
    return html.Button(
        [icon("share"), words],
        type="button",
        className="btn line share",
        id=Ids.SHARE,
        **data(copy=t("header.share"), copied=t("header.copied")),
    )
