"""Thin Dash callbacks: parse, query, build, return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callbacks import document, navigation, page
from callbacks.failure import report_error

if TYPE_CHECKING:
    from dash import Dash

    from data.releases import Releases
    from scene.site import Site


__all__ = ["register", "report_error"]


def register(app: Dash, releases: Releases, site: Site) -> None:
    """Wire the page to an application."""
    page.register(app, releases, site)
    navigation.register(app)
    document.register(app)
