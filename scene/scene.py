"""Everything a page piece may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.selection import select_brands
from layers.registry import build_layer
from state.address import format_query
from state.view_state import Reading
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand
    from layers.view import LayerView
    from state.address import Notice
    from state.view_state import ViewState
    from texts import Texts


@dataclass(frozen=True, slots=True)
class Scene:
    """Hold a release, a state, and what follows from the two.

    `brands` are the brands the state's filter keeps; `view` is the layer's answer for them. `root`
    begins every address of this site: the path it is mounted at, without a slash at its end.
    """

    dataset: Dataset
    state: ViewState
    view: LayerView
    brands: tuple[Brand, ...]
    t: Texts
    notices: tuple[Notice, ...] = ()
    root: str = ""

    @property
    def is_senior(self) -> bool:
        """Say whether the page is the simple one, for easy reading."""
        return self.state.reading is Reading.SENIOR

    def link(self, **changes: object) -> str:
        """Return the address of this view with some of its choices changed."""
        return self.page("/", self.state.but(**changes))

    def cleared(self) -> str:
        """Return the address of this view with no condition on brands."""
        return self.page("/", self.state.without_filters())

    def home(self) -> str:
        """Return the address of the first view, in the language, theme and reading in force."""
        return self.page("/", self.state.worn())

    def page(self, path: str, state: ViewState) -> str:
        """Return the address of a page of this site that shows a state."""
        return self.root + path + format_query(state)


def compose(
    dataset: Dataset, state: ViewState, notices: tuple[Notice, ...] = (), root: str = ""
) -> Scene:
    """Build the scene of one page."""
    t = texts_for(state.lang)
    return Scene(
        dataset=dataset,
        state=state,
        view=build_layer(dataset, state, t),
        brands=select_brands(dataset, state.brand_filter),
        t=t,
        notices=notices,
        root=root,
    )
