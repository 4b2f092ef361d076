"""Where the application is mounted, as the request in hand has it; "" and nowhere outside one.

Only what answers requests asks this. What draws a page is told (`scene.mount`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import g, has_request_context, request

from scene.mount import Mount

if TYPE_CHECKING:
    from scene.site import Site


def root() -> str:
    """Return the path the application is mounted at, without a slash at its end; "" at the top.

    It is the request's SCRIPT_NAME (`api.guards.mount`).
    """
    return request.script_root if has_request_context() else ""


def base_address(site: Site) -> str:
    """Return what absolute addresses begin with, without a slash at its end.

    Where the site states no public address it is the request's, which whoever asks can choose:
    the answer is marked as theirs alone (`from_host`). It is "" where nobody asked.
    """
    if site.public_url or not has_request_context():
        return site.public_url
    g.from_host = True
    return request.url_root.rstrip("/")


def mount_of(site: Site) -> Mount:
    """Return where a page with absolute addresses in it is; see `base_address`."""
    return Mount(root(), base_address(site))


def from_host() -> bool:
    """Say whether something in the answer to this request came from the host it named."""
    return bool(g.get("from_host", False))


def within(path: object) -> object:
    """Return a path of a browser as the application knows it; one from elsewhere stays."""
    return path.removeprefix(root()) if isinstance(path, str) else path
