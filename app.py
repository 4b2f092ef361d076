"""Build the application: settings in, a Dash app out; `python app.py` serves it."""

from __future__ import annotations

import sys
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from flask_compress import Compress

import api
import callbacks
from api.guards import limits, mount, revalidation, slashes
from api.guards.security import insist_on_tls
from api.pages.document import BrandMapDash
from api.pages.present import Programme
from data.errors import DataError
from data.releases import Release, Releases
from doctor import UnfitError, load_release, require_fit
from geo.errors import BoundaryError
from layers.registry import vocabulary
from mounted import root
from scene.scene import compose
from scene.site import Site
from serve import main
from settings import ROOT, VERSION
from state.view_state import ViewState
from tours.errors import TourError
from tours.load import load_tours
from views.page.page import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from _typeshed.wsgi import WSGIApplication
    from dash import Dash
    from dash.development.base_component import Component

    from data.dataset import Dataset
    from settings import Settings
    from tours.model import Tour


def create_app(settings: Settings) -> Dash:
    """Return the application for one release of the data.

    Raises
    ------
    geo.errors.BoundaryError, data.errors.DataError
        If a file is missing or breaks a rule; each lists every problem with what to do.
    tours.errors.TourError
        If a tour is not well written; lists every problem with file, step and field.
    doctor.UnfitError
        If the site is to be public and lacks what a public site must state.
    """
    dataset = load_release(settings)
    releases = Releases(Release(dataset))
    if settings.public:
        require_fit(settings, dataset)
    site = site_of(settings)
    app = BrandMapDash(
        releases,
        site,
        requests_pathname_prefix=f"{settings.path_prefix}/",
        routes_pathname_prefix="/",
        assets_folder=str(ROOT / "assets"),
        assets_ignore=r".*\.(geojson|json|txt|md)$",
        assets_path_ignore=["^pages$", "^leaflet$"],
        compress=False,
        update_title="",
        on_error=callbacks.report_error,
    )
    app.layout = lambda: releases.current().derived(_layouts)(root())
    callbacks.register(app, releases, site)
    mount.register(app.server, settings.path_prefix)
    limits.register(app.server, settings.rate_limit, settings.costly_rate_limit)
    insist_on_tls(app.server, settings.hsts_seconds)
    programme = Programme(_tours(settings.data_dir / "tours"), settings.stage_idle_seconds)
    releases.current().derived(programme.tours)
    others = api.Others(settings.cors_origins, settings.frame_ancestors)
    api.register(app, releases, settings.geo_dir, site, others, programme)
    app.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    Compress(app.server)
    revalidation.register(app.server)
    slashes.register(app.server, settings.path_prefix)
    return app


def _layouts(dataset: Dataset) -> Callable[[str], Component]:
    """Return what makes the page's slots, once for the path the application is mounted at."""
    return cache(lambda root: layout(compose(dataset, ViewState(), root=root)))


def _tours(folder: Path) -> Callable[[Dataset], Mapping[str, Tour]]:
    """Return what reads the tours of a release; they must name what it holds."""
    return lambda dataset: load_tours(folder, dataset, vocabulary(dataset))


def site_of(settings: Settings) -> Site:
    """Return what the operator stated of the site."""
    names = {field.name for field in fields(Site)}
    return Site(version=VERSION, **settings.model_dump(include=names))


def build(settings: Settings) -> WSGIApplication:
    """Return the WSGI application to serve."""
    application: WSGIApplication = create_app(settings).server
    return application


if __name__ == "__main__":
    sys.exit(main(build, failures=(BoundaryError, DataError, TourError, UnfitError)))
