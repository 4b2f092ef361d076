"""The link to the other colour theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import dcc, html

from state.view_state import Theme
from views.icons import icon

if TYPE_CHECKING:
    from scene.scene import Scene


def theme_link(scene: Scene) -> dcc.Link:
    """Return the link to the other theme."""
    dark = scene.state.theme is Theme.DARK
    other, name = (Theme.LIGHT, "light") if dark else (Theme.DARK, "dark")
    return dcc.Link(
        [icon("sun" if dark else "moon"), html.Span(scene.t(f"header.{name}"))],
        href=scene.link(theme=other),
        className="btn theme",
    )
