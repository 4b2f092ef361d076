"""A step of a tour as it is told: its scene, its words with figures, and its public link."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from layers.kinds.wording import area_name
from scene.scene import compose
from state.plain_address import canonical_address
from state.view_state import Shape
from tours.facts import tell
from views.still.words import sentence, subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.dataset import Dataset
    from data.models import Brand
    from scene.scene import Scene
    from state.view_state import Language, Theme, ViewState
    from tours.facts import Fact
    from tours.model import Step, Tour, Words


@dataclass(frozen=True, slots=True)
class Told:
    """Hold one step in one language; `number` counts from 0.

    `name` is what the list of steps calls it, `facts` the figures in its words, `notes` "" for
    none, `link` the full address of its view.
    """

    number: int
    scene: Scene
    name: str
    headline: str
    text: str
    facts: tuple[Fact, ...]
    notes: str
    seconds: int
    link: str

    @property
    def brand(self) -> Brand | None:
        """Return the brand in the light, if one is."""
        state = self.scene.state
        return None if state.brand is None else self.scene.dataset.brands[state.brand]

    @property
    def place(self) -> str | None:
        """Return the adcode in the light: the open area's, else the brand's home."""
        return self.brand.home_adcode if self.brand else self.scene.state.area


def told_steps(
    dataset: Dataset, tour: Tour, lang: Language, theme: Theme, base: str
) -> tuple[Told, ...]:
    """Tell every step of a tour; `base` is the public address without a slash at its end."""
    return tuple(_told(number, step, base) for number, step in _scenes(dataset, tour, lang, theme))


def told_title(dataset: Dataset, tour: Tour, scene: Scene) -> str:
    """Return the title of a tour; a tour that a visitor put together has one of the page's."""
    t = scene.t
    return tell(dataset, tour.title.told(t), t)[0] if tour.title else t("stage.own_tour")


def _scenes(
    dataset: Dataset, tour: Tour, lang: Language, theme: Theme
) -> Iterator[tuple[int, tuple[Step, Scene]]]:
    """Compose each question once: which area or brand is open changes neither values nor brands."""
    asked: dict[ViewState, Scene] = {}
    for number, step in enumerate(tour.steps):
        state = step.state.but(lang=lang, theme=theme, shape=Shape.OUTLINE)
        question = state.but(brand=None, area=None)
        if question not in asked:
            asked[question] = compose(dataset, question)
        yield number, (step, replace(asked[question], state=state))


def _told(number: int, pair: tuple[Step, Scene], base: str) -> Told:
    step, scene = pair
    t, dataset = scene.t, scene.dataset
    name = _name(scene)
    headline, named = _told_words(scene, step.headline, name)
    text, more = _told_words(scene, step.text, _own_words(scene))
    notes = tell(dataset, step.notes.told(t), t)[0] if step.notes else ""
    return Told(
        number=number,
        scene=scene,
        name=name,
        headline=headline,
        text=text,
        facts=tuple({one.passport: one for one in (*named, *more)}.values()),
        notes=notes,
        seconds=step.seconds,
        link=base + canonical_address(step.state.but(lang=scene.state.lang)),
    )


def _told_words(scene: Scene, words: Words | None, plain: str) -> tuple[str, tuple[Fact, ...]]:
    """Return words with their figures written in, else the plain ones, which name none."""
    return tell(scene.dataset, words.told(scene.t), scene.t) if words else (plain, ())


def _name(scene: Scene) -> str:
    state = scene.state
    if state.brand is None and state.area is not None:
        return area_name(scene.dataset, state.area, scene.t)
    return subject(scene)


def _own_words(scene: Scene) -> str:
    """Say of a spotlight what the data says: a brand's summary, an area's sentence."""
    if scene.state.brand is not None:
        return scene.t.own(scene.dataset.brands[scene.state.brand], "summary")
    return sentence(scene) or scene.view.method
