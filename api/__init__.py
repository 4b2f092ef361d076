"""Plain routes beside the page, and the checks in front of every request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from api import callback_guard, downloads, geometry, health, problems, security, static_files

if TYPE_CHECKING:
    from dash import Dash

    from data.dataset import Dataset


def register(app: Dash, dataset: Dataset, geo_dir: Path) -> None:
    """Add routes, checks and headers to a wired application.

    `geo_dir` is the folder the boundaries were loaded from.

    Raises
    ------
    ValueError
        `geo_dir` holds other boundaries than the dataset.
    """
    problems.register(app.server)
    security.register(app.server, app.csp_hashes())
    callback_guard.register(app)
    health.register(app.server, dataset)
    geometry.register(app.server, dataset, geo_dir)
    downloads.register(app.server, dataset)
    static_files.register(app.server, Path(app.config.assets_folder))
