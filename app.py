"""Build the application: settings in, a Dash app out; `python app.py` serves it."""

from __future__ import annotations

import sys
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from flask_compress import Compress

import api
import callbacks
from api import limits, mount
from api.present import Programme
from api.security import insist_on_tls
from data.errors import DataError
from doctor import UnfitError, load_release, require_fit
from geo.errors import BoundaryError
from layers.registry import vocabulary
from serve import main
from settings import ROOT, VERSION
from state.view_state import ViewState
from tours.errors import TourError
from tours.load import load_tours
from views.document.index import BrandMapDash
from views.mount import root
from views.page import layout
from views.scene import compose
from views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed.wsgi import WSGIApplication
    from dash import Dash
    from dash.development.base_component import Component

    from data.dataset import Dataset
    from settings import Settings


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
    if settings.public:
        require_fit(settings, dataset)
    site = site_of(settings)
    tours = load_tours(settings.data_dir / "tours", dataset, vocabulary(dataset))
    app = BrandMapDash(
        dataset,
        site,
        requests_pathname_prefix=f"{settings.path_prefix}/",
        routes_pathname_prefix="/",
        assets_folder=str(ROOT / "assets"),
        assets_ignore=r".*\.(geojson|json|txt|md)$",
        assets_path_ignore=["^stage$", "^vendor.leaflet$", "^embed$"],
        compress=False,
        update_title="",
        on_error=callbacks.report_error,
    )
    app.layout = _layout(dataset)
    callbacks.register(app, dataset, site)
    mount.register(app.server, settings.path_prefix)
    limits.register(app.server, settings.rate_limit, settings.costly_rate_limit)
    insist_on_tls(app.server, settings.hsts_seconds)
    programme = Programme(tours, settings.stage_idle_seconds)
    others = api.Others(settings.cors_origins, settings.frame_ancestors)
    api.register(app, dataset, settings.geo_dir, site, others, programme)
    app.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    Compress(app.server)
    return app


def _layout(dataset: Dataset) -> Callable[[], Component]:
    """Return what makes the page's slots, once for the path the application is mounted at."""

    @cache
    def at(_mounted: str) -> Component:
        return layout(compose(dataset, ViewState()))

    return lambda: at(root())


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
