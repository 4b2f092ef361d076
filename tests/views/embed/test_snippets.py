"""What webmasters paste is valid HTML: whole pixels, closed elements, attributes that exist."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scene.scene import compose
from state.view_state import Language, Shape, ViewState
from views.embed.options import PLAIN
from views.embed.scene import frame_scene
from views.embed.snippets import Fit, Size, frame, picture, scripted
from views.still.map import static_map

if TYPE_CHECKING:
    from data.dataset import Dataset

BASE = "https://map.example"
GUIDE = Path(__file__).parents[3] / "docs" / "embedding.md"
EMPTY = {"iframe", "script"}
VOID = {"img"}
ATTRIBUTES = {
    "a": {"href"},
    "div": {"id"},
    "iframe": {"src", "title", "width", "height", "style", "loading", "referrerpolicy", "sandbox"},
    "img": {"src", "alt", "width", "height", "loading"},
    "script": {"src", "defer"},
}
NEEDED = {"iframe": {"src", "title", "width", "height"}, "img": {"src", "alt", "width", "height"}}


class Checker(HTMLParser):
    """Collect what HTML does not allow in a piece of it."""

    def __init__(self, code: str) -> None:
        """Read the code to its end."""
        super().__init__()
        self.faults: list[str] = []
        self.stack: list[str] = []
        self.feed(code)
        self.close()
        self.faults += [f"{tag} is never closed" for tag in self.stack]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Check the attributes of an element and where it stands."""
        given = dict(attrs)
        own = {name for name in given if not name.startswith("data-")}
        self.faults += [f"{tag} {name}" for name in own - ATTRIBUTES.get(tag, set())]
        self.faults += [f"{tag} without {name}" for name in NEEDED.get(tag, set()) - own]
        for name in {"width", "height"} & own:
            if not re.fullmatch(r"\d+", given[name] or ""):
                self.faults.append(f"{tag} {name}={given[name]}")
        if self.stack and self.stack[-1] in EMPTY:
            self.faults.append(f"{tag} in {self.stack[-1]}")
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Let only void elements close themselves: HTML would leave others open."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Check that the innermost element is closed."""
        if not self.stack or self.stack.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")


@pytest.mark.parametrize("fit", Fit)
@pytest.mark.parametrize("lang", Language)
def test_every_snippet_is_valid_html(release: Dataset, fit: Fit, lang: Language) -> None:
    scene = frame_scene(release, ViewState(area="530724", lang=lang), PLAIN)
    for code in (
        frame(scene, BASE, Size(fit)),
        scripted(scene, BASE, Size(fit)),
        picture(scene, BASE),
    ):
        assert Checker(code).faults == [], code


def test_the_snippet_of_the_guide_is_valid_html() -> None:
    codes = re.findall(r"```html\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert codes
    for code in codes:
        assert Checker(code).faults == [], code


@pytest.mark.parametrize("shape", Shape)
def test_a_picture_s_room_is_that_of_the_picture(release: Dataset, shape: Shape) -> None:
    state = ViewState(shape=shape, lang=Language.EN)
    sheet = re.match(r'<svg[^>]* viewBox="0 0 (\d+)\S* (\d+)', static_map(compose(release, state)))
    code = picture(frame_scene(release, state, PLAIN), BASE)
    given = re.search(r'<img[^>]* width="(\d+)" height="(\d+)"', code)
    assert sheet is not None
    assert given is not None
    assert given.groups() == sheet.groups()
