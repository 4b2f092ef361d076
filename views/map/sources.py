"""The map's style: a file for each theme and language, under an address of its contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.memo import memo
from scene.geometry import digest, encoded, geometry_urls
from scene.places import tile_width
from state.view_state import Language
from views.map.style import map_style

if TYPE_CHECKING:
    from data.dataset import Dataset
    from scene.scene import Scene

THEMES = ("light", "dark")
LANGUAGES = tuple(Language)


@memo(16)
def style_file(dataset: Dataset, theme: str, lang: str, mounted: str = "") -> tuple[str, bytes]:
    """Return the address of a map style, which changes with its contents, and the contents.

    The addresses in it begin with where the application is `mounted`; its own does not.
    """
    urls = {name: mounted + address for name, address in geometry_urls(dataset).items()}
    content = encoded(map_style(theme, lang, urls, tile_width(dataset)))
    return f"/geo/style-{theme}-{lang}.{digest(content)[:8]}.json", content


def style_url(scene: Scene) -> str:
    """Return the address of the map style of a scene's theme and language."""
    state, root = scene.state, scene.root
    return root + style_file(scene.dataset, state.theme, state.lang, root)[0]
