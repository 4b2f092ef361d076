"""Plain routes beside the page, and the checks in front of every request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from api import (
    about,
    callback_guard,
    cors,
    downloads,
    geometry,
    health,
    pictures,
    present,
    problems,
    search,
    security,
    static_files,
    subjects,
    v1,
)

if TYPE_CHECKING:
    from data.dataset import Dataset
    from views.document import BrandMapDash
    from views.site import Site


def register(
    app: BrandMapDash,
    dataset: Dataset,
    geo_dir: Path,
    site: Site,
    cors_origins: str = "",
    programme: present.Programme = present.NO_TOURS,
) -> None:
    """Add routes, checks and headers to a wired application.

    `geo_dir` is the folder the boundaries were loaded from, `site` what the footers say,
    `cors_origins` whose scripts may read the public data, `programme` what the stage
    can run.

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
    assets = Path(app.config.assets_folder)
    downloads.register(app.server, dataset, site)
    subjects.register(app, dataset)
    about.register(app.server, dataset, site, assets)
    v1.register(app.server, dataset)
    search.register(app.server, dataset)
    cors.register(app.server, cors_origins)
    present.register(app.server, dataset, site, programme)
    pictures.register(app.server, dataset, assets / "fonts")
    static_files.register(app.server, assets)
