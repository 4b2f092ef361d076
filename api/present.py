"""`/present`: the stage, its presenter's window, and the builder of tours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import quote, urlencode

from flask import abort, request

from api.answers import HTML, answer
from layers.registry import vocabulary
from state.address import parse
from tours.model import MOST_STEPS
from views.stage.build import Wish, build_page, wished
from views.stage.chooser import chooser_page
from views.stage.notes import notes_page
from views.stage.page import Show, stage_page
from views.stage.picked import PickedError, picked_tour, split_steps, steps_query

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask, Response

    from data.dataset import Dataset
    from state.view_state import ViewState
    from state.vocabulary import Vocabulary
    from tours.model import Tour
    from views.site import Site

WORN = ("lang", "theme", "reading")
#: Stages kept ready: every shipped tour in both languages and themes, and some of visitors'.
KEPT = 24


@dataclass(frozen=True, slots=True)
class Programme:
    """Hold the tours by name, and after how many seconds a stage runs alone (0: never)."""

    tours: Mapping[str, Tour]
    idle_seconds: int = 60


NO_TOURS = Programme(MappingProxyType({}))


def register(server: Flask, dataset: Dataset, site: Site, programme: Programme) -> None:
    """Add `/present`, `/present/notes` and `/present/build`.

    `tour` names a tour of the programme (404 if there is none) or `steps` lists brands and areas
    (400 if one is unknown or there are too many); `step` counts from 1.
    """
    words = vocabulary(dataset)

    @lru_cache(maxsize=KEPT)
    def stage(show: Show, start: int) -> bytes:
        return stage_page(dataset, show, start).encode()

    @server.get("/present")
    def present() -> Response:
        show = _show(dataset, site, programme, words)
        if show is None:
            page = chooser_page(dataset, site, programme.tours, _worn(words))
            return answer(dataset, page.encode(), HTML)
        return answer(dataset, stage(show, _start(show.tour)), HTML)

    @server.get("/present/notes")
    def notes() -> Response:
        show = _show(dataset, site, programme, words)
        if show is None:
            abort(404, "tour: none is named; open the notes from a stage.")
        return answer(dataset, notes_page(dataset, show, _start(show.tour)).encode(), HTML)

    @server.get("/present/build")
    def build() -> Response:
        wish = _wish(dataset)
        page = build_page(dataset, site, _worn(words), wish, _base(site))
        return answer(dataset, page.encode(), HTML)


def _worn(words: Vocabulary) -> ViewState:
    """Return the language, theme and way of reading that the query asks for."""
    asked = {name: request.args[name] for name in WORN if name in request.args}
    return parse(urlencode(asked), words)[0]


def _show(dataset: Dataset, site: Site, programme: Programme, words: Vocabulary) -> Show | None:
    """Return what the query asks for, None if it names neither a tour nor steps."""
    name, steps = request.args.get("tour"), request.args.get("steps")
    if name is None and steps is None:
        return None
    if name is not None and steps is not None:
        _refuse("tour and steps: found both; expected one of them.")
    if name is None:
        items = split_steps(steps or "")
        tour, query = _picked(dataset, items), steps_query(items)
    else:
        tour, query = _named(programme, name), f"tour={quote(name)}"
    return Show(tour, _worn(words), query, _base(site), programme.idle_seconds)


def _named(programme: Programme, name: str) -> Tour:
    if name not in programme.tours:
        there = ", ".join(programme.tours) or "none"
        abort(404, f"tour: there is no {name[:40]!r}; there are: {there}.")
    return programme.tours[name]


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


def _base(site: Site) -> str:
    return site.public_url or request.url_root.rstrip("/")


def _refuse(message: str) -> NoReturn:
    abort(400, message)
