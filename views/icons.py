"""Icons as masks over the text colour; their shapes are in styles/shared/icons.css."""

from __future__ import annotations

from dash import html

from views.attributes import aria


def icon(name: str, class_name: str = "") -> html.I:
    """Return a decorative icon that screen readers pass over."""
    return html.I(className=f"icon icon-{name} {class_name}".rstrip(), **aria(hidden="true"))


def level_icon(level: str) -> html.I:
    """Return the shape of a recognition level in its colour; a word must stand beside it."""
    return icon(f"level-{level}", f"lv-{level}")
