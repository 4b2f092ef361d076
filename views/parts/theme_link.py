"""The link to the other colour theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from state.view_state import Theme
from views.icons import icon
from views.parts.links import turn

if TYPE_CHECKING:
    from scene.scene import Scene


def theme_link(scene: Scene) -> html.A:
    """Return the link to the other theme."""
    dark = scene.state.theme is Theme.DARK
    other, name = (Theme.LIGHT, "light") if dark else (Theme.DARK, "dark")
    return turn(
        [icon("sun" if dark else "moon"), html.Span(scene.t(f"header.{name}"))],
        {"theme": other},
        className="btn theme",
    )
