"""The web app manifest: what a home screen writes under which picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scene.colours import COLOURS
from state.view_state import Theme
from views.versioned import asset

if TYPE_CHECKING:
    from texts import Texts

PNG = "image/png"


def manifest(t: Texts, root: str) -> dict[str, object]:
    """Return the manifest in one language; its addresses begin where the application is mounted."""
    look = COLOURS[Theme.LIGHT]
    pictures = (
        ("mark.svg", "any", "image/svg+xml", "any"),
        ("icon-192.png", "192x192", PNG, "any"),
        ("icon-512.png", "512x512", PNG, "any"),
        ("icon-maskable-512.png", "512x512", PNG, "maskable"),
    )
    return {
        "name": t("app.title"),
        "description": t("app.description"),
        "lang": t.tag,
        "start_url": f"{root}/",
        "scope": f"{root}/",
        "display": "browser",
        "theme_color": look["accent"],
        "background_color": look["surface"],
        "icons": [
            {"src": asset(root, f"icons/{name}"), "sizes": sizes, "type": kind, "purpose": purpose}
            for name, sizes, kind, purpose in pictures
        ],
    }
