"""A scene whose links stay inside the frame, and stop where the portal locked it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scene.scene import Scene
from views.embed.options import PLAIN, Options, embed_query

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.address import Notice
    from state.view_state import ViewState

PATH = "/embed"
PLACES = frozenset({"area", "brand", "within"})
QUESTIONS = frozenset({"layer", "variable", "level"})


@dataclass(frozen=True)
class FrameScene(Scene):
    """Hold a scene with the switches of the frame it is shown in."""

    options: Options = PLAIN

    def link(self, **changes: object) -> str:
        """Return the address in the frame with some choices changed, "" where that is locked."""
        locked = self.options.lock
        if ("area" in locked and PLACES & changes.keys()) or (
            "layer" in locked and QUESTIONS & changes.keys()
        ):
            return ""
        return f"{self.root}{PATH}{embed_query(self.state.but(**changes), self.options)}"

    def unfiltered(self) -> str:
        """Return the address in the frame with no condition on brands."""
        return f"{self.root}{PATH}{embed_query(self.state.without_filters(), self.options)}"

    def app(self) -> str:
        """Return the address of the interactive map in the same frame."""
        return self.page(f"{PATH}/app", self.state)

    def full(self) -> str:
        """Return the address of the same view on the whole page."""
        return self.page("/", self.state)


def frame_scene(
    dataset: Dataset,
    state: ViewState,
    options: Options,
    notices: tuple[Notice, ...] = (),
    root: str = "",
) -> FrameScene:
    """Build the scene of a frame."""
    return FrameScene(dataset, state, notices, root, options)
