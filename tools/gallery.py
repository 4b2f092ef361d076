"""Draw the gallery of the still map into docs/gallery: `python -m tools.gallery`.

Every layer stands in it twice: light with the outlines of the counties, dark with a tile each.
A test draws the pictures again and compares; whoever changes them on purpose runs this and looks.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from api.files.raster import png
from data.dataset import load_dataset
from geo.boundaries import load_boundaries
from layers.registry import LAYERS
from scene.scene import compose
from state.view_state import Language, Shape, Theme, ViewState
from views.still.map import static_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "gallery"
FONTS = sorted((ROOT / "assets" / "fonts").glob("*.otf"))
WIDTH = 480
COLOURS = 64
HEAD = """# The still map, layer by layer

Every question of the map as a picture: light with the outlines of the counties, dark with a tile
for each. The numbers are those of the shipped release. `python -m tools.gallery` draws this page;
a test compares.
"""


def states() -> Mapping[str, ViewState]:
    """Return the views of the gallery by the name of their file."""
    light = {f"{name}-light": ViewState(layer=name, lang=Language.EN) for name in LAYERS}
    dark = {
        f"{name}-dark": ViewState(layer=name, lang=Language.EN, theme=Theme.DARK, shape=Shape.TILES)
        for name in LAYERS
    }
    return light | dark


def drawn(dataset: Dataset, state: ViewState) -> Image.Image:
    """Return a view's picture as it is kept: so wide, and with so many colours."""
    body = png(static_map(compose(dataset, state)), WIDTH, FONTS)
    return Image.open(io.BytesIO(body)).convert("RGB").quantize(COLOURS)


def page(names: Mapping[str, ViewState]) -> str:
    """Return the page that shows all pictures, in the order of the registry."""
    rows = [
        f"| ![{layer}, light]({layer}-light.png) | ![{layer}, dark, tiles]({layer}-dark.png) |"
        for layer in dict.fromkeys(state.layer for state in names.values())
    ]
    return "\n".join([HEAD, "| outlines | tiles |", "|---|---|", *rows, ""])


def main() -> None:
    """Draw every picture and write the page."""
    FOLDER.mkdir(exist_ok=True)
    dataset = load_dataset(ROOT / "data" / "yunnan", load_boundaries(ROOT / "assets" / "geo"))
    for name, state in states().items():
        drawn(dataset, state).save(FOLDER / f"{name}.png", optimize=True)
    (FOLDER / "README.md").write_text(page(states()), "utf-8")


if __name__ == "__main__":
    main()
