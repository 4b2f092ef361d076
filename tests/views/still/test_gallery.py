"""The gallery in docs/ shows the still map as it is drawn now, a few pixels' difference aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from layers.registry import LAYERS
from tests.choices import FULL
from tools.gallery import FOLDER, drawn, page, states

if TYPE_CHECKING:
    from data.dataset import Dataset

#: So large a part of the pixels may look different, each by more than this in one of its colours.
PART, SHADE = 0.002, 24
PICTURES = list(states())[:: 1 if FULL else 7]
REDRAW = "look at `git diff docs/gallery` after `python -m tools.gallery`"


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the part of the pixels that look different; all of them where the sizes differ."""
    if one.size != other.size:
        return 1.0
    pixels = [np.asarray(image.convert("RGB"), dtype=np.int16) for image in (one, other)]
    return float((np.abs(pixels[0] - pixels[1]).max(axis=2) > SHADE).mean())


def kept(name: str) -> Image.Image:
    with Image.open(FOLDER / f"{name}.png") as image:
        return image.convert("RGB")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_of_the_gallery_is_the_map_of_today(release: Dataset, name: str) -> None:
    assert difference(kept(name), drawn(release, states()[name])) <= PART, REDRAW


def test_another_question_or_theme_looks_different() -> None:
    one, other = (kept(name) for name in list(states())[:2])
    assert difference(one, other) > PART
    assert difference(one, one) == 0


def test_the_gallery_shows_every_layer_and_nothing_else() -> None:
    assert {f"{name}.png" for name in states()} == {file.name for file in FOLDER.glob("*.png")}
    assert {state.layer for state in states().values()} == set(LAYERS)
    assert (FOLDER / "README.md").read_text("utf-8") == page(states())
