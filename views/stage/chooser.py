"""`/present` without a tour: the tours to choose from, and the way to put one together."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING
from urllib.parse import quote

from texts import texts_for
from tours.facts import tell
from views.plain.plain_page import plain_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from scene.mount import Mount
    from scene.site import Site
    from state.view_state import ViewState
    from texts import Texts
    from tours.model import Tour

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold what the page says of a tour: `minutes` is how long it takes by itself."""

    query: str
    title: str
    headlines: tuple[str, ...]
    steps: int
    minutes: int


def chooser_page(
    dataset: Dataset, site: Site, tours: Mapping[str, Tour], worn: ViewState, mount: Mount
) -> str:
    """Return the page as HTML, in the state's language and theme."""
    t = texts_for(worn.lang)
    offers = [_offer(dataset, t, tour) for tour in tours.values() if tour.title]
    return plain_page("present", worn, site, dataset.release, mount, offers=offers)


def _offer(dataset: Dataset, t: Texts, tour: Tour) -> Offer:
    told = [step.headline.told(t) for step in tour.steps if step.headline]
    return Offer(
        query=f"tour={quote(tour.name)}",
        title=tell(dataset, tour.title.told(t), t)[0] if tour.title else "",
        headlines=tuple(tell(dataset, words, t)[0] for words in told),
        steps=len(tour.steps),
        minutes=ceil(sum(step.seconds for step in tour.steps) / MINUTE),
    )
