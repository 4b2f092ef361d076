"""Everything a page piece may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.memo import memo
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


#: What of a state no layer looks at: what is open, and how the answer is shown.
UNASKED = frozenset(
    {"area", "brand", "compare", "tab", "rows", "sort", "theme", "shape", "points", "release"}
)
#: Answers kept of each release, some 100 KB each.
KEPT = 64


def question_of(state: ViewState) -> ViewState:
    """Return a state with nothing in it but what a layer looks at: equal ones, equal answers."""
    return type(state)(**state.model_dump(exclude=set(UNASKED)))


@memo(KEPT)
def _answer(dataset: Dataset, question: ViewState) -> LayerView:
    return build_layer(dataset, question, texts_for(question.lang))


def compose(
    dataset: Dataset, state: ViewState, notices: tuple[Notice, ...] = (), root: str = ""
) -> Scene:
    """Build the scene of one page."""
    return Scene(
        dataset=dataset,
        state=state,
        view=_answer(dataset, question_of(state)),
        brands=select_brands(dataset, state.brand_filter),
        t=texts_for(state.lang),
        notices=notices,
        root=root,
    )
