"""Everything a page piece may look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from data.memo import memo
from data.selection import select_brands
from layers.registry import build_layer
from state.address import format_query
from state.view_state import Reading, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from data.brand_index import Selection
    from data.dataset import Dataset
    from layers.view import LayerView
    from state.address import Notice
    from texts import Texts


@dataclass(frozen=True)
class Scene:
    """Hold a release, a state, and what follows from the two.

    `notices` are what an address held and nobody could use. `root` begins every address of this
    site: the path it is mounted at, without a slash at its end. What follows is worked out when
    it is first looked at.
    """

    dataset: Dataset
    state: ViewState
    notices: tuple[Notice, ...] = ()
    root: str = ""

    @cached_property
    def view(self) -> LayerView:
        """Return the layer's answer to the state's question."""
        return _answer(self.dataset, question_of(self.state))

    @cached_property
    def brands(self) -> Selection:
        """Return the brands the state's filter keeps."""
        return select_brands(self.dataset, self.state.brand_filter)

    @cached_property
    def t(self) -> Texts:
        """Return the sentences of the state's language."""
        return texts_for(self.state.lang)

    @property
    def is_senior(self) -> bool:
        """Say whether the page is the simple one, for easy reading."""
        return self.state.reading is Reading.SENIOR

    def link(self, **changes: object) -> str:
        """Return the address of this view with some of its choices changed."""
        return self.page("/", self.state.but(**changes))

    def page(self, path: str, state: ViewState) -> str:
        """Return the address of a page of this site that shows a state."""
        return self.root + path + format_query(state)


#: What of a state no layer looks at: what is open, and how the answer is shown.
UNASKED = frozenset(
    {
        "area",
        "brand",
        "compare",
        "tab",
        "rows",
        "sort",
        "page",
        "theme",
        "shape",
        "points",
        "release",
    }
)
#: What of a state the layer in force looks at.
ASKED = frozenset(ViewState.model_fields) - UNASKED
#: Answers kept of each release, some 100 KB each.
KEPT = 64


def question_of(state: ViewState) -> ViewState:
    """Return a state with nothing in it but what a layer looks at: equal ones, equal answers."""
    return state.only(ASKED)


@memo(KEPT)
def _answer(dataset: Dataset, question: ViewState) -> LayerView:
    return build_layer(dataset, question, texts_for(question.lang))


def compose(
    dataset: Dataset, state: ViewState, notices: tuple[Notice, ...] = (), root: str = ""
) -> Scene:
    """Build the scene of one page."""
    return Scene(dataset, state, notices, root)
