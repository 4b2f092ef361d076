"""What a webmaster pastes: a frame, a frame with the host script, or a picture with a link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from markupsafe import Markup

from state.address import format_query
from views.embed.options import SIZES, embed_query
from views.markup import element
from views.still.map import WIDTH, sheet
from views.still.words import label, subject

if TYPE_CHECKING:
    from views.embed.scene import FrameScene

#: What the host script makes as wide as its column; the given pixels hold without it. A style or a
#: width in per cent is forbidden by strict pages or by HTML.
FLUID = {"data_brandmap_fluid": ""}


class Fit(StrEnum):
    """How a frame is sized in its page."""

    RESPONSIVE = "responsive"
    FIXED = "fixed"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Size:
    """Hold the size of a frame in CSS pixels; of a ratio only their proportion counts."""

    fit: Fit = Fit.RESPONSIVE
    width: int = 640
    height: int = 760

    def attributes(self) -> dict[str, object]:
        """Return the attributes of a frame, whole pixels; only a ratio needs a style."""
        if self.fit is Fit.FIXED:
            return {"width": self.width, "height": self.height}
        if self.fit is Fit.RATIO:
            ratio = f"width:100%;height:auto;aspect-ratio:{self.width}/{self.height}"
            return {"width": self.width, "height": self.height, "style": ratio}
        return {"width": self.width, "height": self.height, **FLUID}

    def data(self) -> dict[str, object]:
        """Return what the host script is told; it follows the content where it is told nothing."""
        if self.fit is Fit.RESPONSIVE:
            return {}
        return {"data_width": self.width, "data_height": self.height, "data_fit": self.fit.value}


def frame_address(scene: FrameScene, base: str) -> str:
    """Return the full address of the frame."""
    return f"{base}/embed{embed_query(scene.state, scene.options)}"


def named(scene: FrameScene) -> str:
    """Name a frame: by the open brand or area, then by the question."""
    name = subject(scene)
    if name == scene.view.title:
        return label(scene)
    return f"{name}{scene.t('panel.colon')}{scene.view.title}"


def frame(scene: FrameScene, base: str, size: Size) -> Markup:
    """Return a frame that needs no script in the page around it."""
    empty = element(
        "iframe",
        src=frame_address(scene, base),
        title=named(scene),
        **size.attributes(),
        loading="lazy",
        referrerpolicy="strict-origin-when-cross-origin",
    )
    # HTML has no empty form of a frame, and lets nothing stand in one.
    found = Markup(f"{empty.removesuffix('/>')}></iframe>")  # noqa: S704  # of an element
    return found + _script(base) if size.fit is Fit.RESPONSIVE else found


def scripted(scene: FrameScene, base: str, size: Size) -> Markup:
    """Return a place the host script fills with a frame; a link stands there without it."""
    flows = size.fit is Fit.RESPONSIVE
    options = replace(scene.options, size=SIZES[flows])
    address = f"{base}/embed{embed_query(scene.state, options)}"
    place = element(
        "div",
        element("a", named(scene), href=f"{base}/{format_query(scene.state)}"),
        data_brandmap=address,
        data_title=named(scene),
        **size.data(),
    )
    return place + _script(base)


def picture(scene: FrameScene, base: str) -> Markup:
    """Return a picture of the view that leads to the map; its text says what it shows."""
    query = format_query(scene.state)
    image = element(
        "img",
        src=f"{base}/map.png{query}",
        alt=named(scene),
        width=round(WIDTH),
        height=sheet(scene).height,
        loading="lazy",
        **FLUID,
    )
    return element("a", image, href=f"{base}/{query}") + _script(base)


def _script(base: str) -> Markup:
    return Markup('\n<script src="{}" defer></script>').format(f"{base}/embed.js")
