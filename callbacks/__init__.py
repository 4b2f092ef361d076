"""Thin Dash callbacks: parse, query, build, return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callbacks import class_hint, document, map_client, navigation, page
from callbacks.failure import report_error

if TYPE_CHECKING:
    from dash import Dash

    from data.dataset import Dataset
    from views.site import Site


__all__ = ["register", "report_error"]


def register(app: Dash, dataset: Dataset, site: Site) -> None:
    """Wire the page of one release to an application."""
    page.register(app, dataset, site)
    navigation.register(app, dataset)
    class_hint.register(app)
    document.register(app)
    map_client.register(app)
