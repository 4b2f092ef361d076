"""From one page of a list to the others: the one before, the next, and any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from views.attributes import aria
from views.icons import icon
from views.parts.links import turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dash.development.base_component import Component

    from scene.paging import Page
    from scene.scene import Scene
    from texts import Texts

#: So many pages on either side of the one that is shown are named.
NEAR = 2


def pager(scene: Scene, page: Page[Any]) -> list[Component]:
    """Return which rows are shown of how many, and links to other pages if there are any."""
    t = scene.t
    if page.pages == 1 and not page.is_past:
        return []
    said = t("pager.rows", first=page.first, last=page.last, total=page.total)
    past = [html.Span(t("pager.past", asked=page.asked, pages=page.pages))] if page.is_past else []
    return [
        html.Nav(
            [
                html.Span([*past, html.Span(said)], className="cap", role="status"),
                html.Span([*_links(t, page)], className="pages"),
            ],
            className="pager",
            **aria(label=t("pager.label")),
        )
    ]


def numbers(page: Page[Any]) -> list[int | None]:
    """Return the pages that are named, None for those left out between two of them."""
    near = range(page.number - NEAR, page.number + NEAR + 1)
    named = sorted({1, page.pages, *near} & set(range(1, page.pages + 1)))
    found: list[int | None] = []
    for number in named:
        if found and found[-1] is not None and number > found[-1] + 1:
            found.append(number - 1 if number == found[-1] + 2 else None)
        found.append(number)
    return found


def _links(t: Texts, page: Page[Any]) -> Iterator[Component]:
    if page.number > 1:
        yield _step(t, page.number - 1, "previous", "left")
    for number in numbers(page):
        yield html.Span("…") if number is None else _link(t, page, number)
    if page.number < page.pages:
        yield _step(t, page.number + 1, "next", "right")


def _link(t: Texts, page: Page[Any], number: int) -> Component:
    name = aria(label=t("pager.page", number=number))
    if number == page.number:
        return html.B(str(number), **aria(current="page"), **name)
    return turn(str(number), {"page": number}, **name)


def _step(t: Texts, number: int, words: str, shape: str) -> html.A:
    said = t(f"pager.{words}")
    return turn([icon(shape), html.Span(said, className="sr")], {"page": number}, title=said)
