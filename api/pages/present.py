"""`/present`: the stage, its presenter's window, and the builder of tours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import quote, urlencode

from flask import abort, request

from api.pages.answers import answer
from data.media_types import HTML
from layers.registry import vocabulary
from mounted import mount_of
from scene.pages import PRESENT
from state.address import parse
from tours.model import MOST_STEPS
from views.stage.build import Wish, build_page, wished
from views.stage.chooser import chooser_page
from views.stage.notes import notes_page
from views.stage.page import Show, stage_page
from views.stage.picked import PickedError, picked_tour, split_steps, steps_query

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from flask import Flask, Response

    from data.dataset import Dataset
    from data.releases import Release, Releases
    from scene.site import Site
    from state.view_state import ViewState
    from tours.model import Tour

WORN = ("lang", "theme", "reading")
#: Stages kept ready: every shipped tour in both languages and themes, and some of visitors'.
KEPT = 24


@dataclass(frozen=True, slots=True)
class Programme:
    """Hold what gives a release's tours by name, and after how many seconds a stage runs alone.

    0 seconds: never.
    """

    tours: Callable[[Dataset], Mapping[str, Tour]]
    idle_seconds: int = 60


def _none(_: Dataset) -> Mapping[str, Tour]:
    return {}


NO_TOURS = Programme(_none)


def register(server: Flask, releases: Releases, site: Site, programme: Programme) -> None:
    """Add `/present`, `/present/notes` and `/present/build`.

    `tour` names a tour of the programme (404 if there is none) or `steps` lists brands and areas
    (400 if one is unknown or there are too many); `step` counts from 1.
    """

    @server.get(PRESENT.path)
    def present() -> Response:
        release = releases.current()
        dataset, show = release.dataset, _show(release, site, programme)
        if show is None:
            tours = release.derived(programme.tours)
            page = chooser_page(dataset, site, tours, _worn(release), mount_of(site))
            return answer(dataset, page.encode(), HTML)
        return answer(dataset, release.derived(_stages)(show, _start(show.tour)), HTML)

    @server.get("/present/notes")
    def notes() -> Response:
        release = releases.current()
        dataset, show = release.dataset, _show(release, site, programme)
        if show is None:
            abort(404, "tour: none is named; open the notes from a stage.")
        return answer(dataset, notes_page(dataset, show, _start(show.tour)).encode(), HTML)

    @server.get("/present/build")
    def build() -> Response:
        release = releases.current()
        dataset, wish = release.dataset, _wish(release.dataset)
        page = build_page(dataset, site, _worn(release), wish, mount_of(site))
        return answer(dataset, page.encode(), HTML)


def _stages(dataset: Dataset) -> Callable[[Show, int], bytes]:
    """Return what makes the stages of a release; what it keeps ends with the release."""
    return lru_cache(KEPT)(lambda show, start: stage_page(dataset, show, start).encode())


def _worn(release: Release) -> ViewState:
    """Return the language, theme and way of reading that the query asks for."""
    asked = {name: request.args[name] for name in WORN if name in request.args}
    return parse(urlencode(asked), release.derived(vocabulary))[0]


def _show(release: Release, site: Site, programme: Programme) -> Show | None:
    """Return what the query asks for, None if it names neither a tour nor steps."""
    name, steps = request.args.get("tour"), request.args.get("steps")
    if name is None and steps is None:
        return None
    if name is not None and steps is not None:
        _refuse("tour and steps: found both; expected one of them.")
    if name is None:
        items = split_steps(steps or "")
        tour, query = _picked(release.dataset, items), steps_query(items)
    else:
        tour, query = _named(release.derived(programme.tours), name), f"tour={quote(name)}"
    return Show(tour, _worn(release), query, mount_of(site), programme.idle_seconds)


def _named(tours: Mapping[str, Tour], name: str) -> Tour:
    if name not in tours:
        there = ", ".join(tours) or "none"
        abort(404, f"tour: there is no {name[:40]!r}; there are: {there}.")
    return tours[name]


def _picked(dataset: Dataset, items: tuple[str, ...]) -> Tour:
    try:
        return picked_tour(dataset, items)
    except PickedError as error:
        _refuse(str(error))


def _start(tour: Tour) -> int:
    """Return the step to begin with, from 0."""
    raw, last = request.args.get("step", "1"), len(tour.steps)
    short = raw.isascii() and raw.isdigit() and len(raw) <= len(str(MOST_STEPS))
    if not short or not 1 <= int(raw) <= last:
        _refuse(f"step: found {raw[:40]!r}; expected a whole number from 1 to {last}.")
    return int(raw) - 1


def _wish(dataset: Dataset) -> Wish:
    try:
        return wished(dataset, request.args)
    except PickedError as error:
        _refuse(str(error))


def _refuse(message: str) -> NoReturn:
    abort(400, message)
