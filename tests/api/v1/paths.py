"""An address for every route of the API, its subject one that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.v1 import ROUTES
from api.v1.route import ROOT

if TYPE_CHECKING:
    from api.v1.route import Route


def _address(route: Route) -> str:
    if route.subject is None:
        return f"{ROOT}{route.path}"
    return f"{ROOT}{route.path}".replace(f"{{{route.subject.name}}}", route.subject.example)


PATHS = [_address(route) for route in ROUTES]
