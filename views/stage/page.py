"""`/present`: the stage of one tour, complete in one answer, so that the network may fail."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from texts import texts_for
from views.stage.announced_zone import zone_of
from views.stage.bars import bars_of
from views.stage.cards import card_of, census_publisher
from views.stage.legend import titled_legend
from views.stage.picture import stage_map, step_picture
from views.stage.qr import qr_svg
from views.stage.told import told_steps, told_title
from views.templates import template

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.dataset import Dataset
    from scene.mount import Mount
    from state.view_state import ViewState
    from tours.model import Tour
    from views.stage.told import Told

#: The script of the stage; it needs nothing but this page.
SCRIPT = "js/pages/stage.js"
SHEET = "css/pages/stage.css"
#: All that the page loads, below `assets/`.
FILES = (SHEET, SCRIPT)


@dataclass(frozen=True, slots=True)
class Show:
    """Hold what is shown: a tour, in whose language and theme, and where it is found.

    `query` is the part of the address that names the tour, without `?`;
    `idle_seconds` 0 never runs the tour by itself.
    """

    tour: Tour
    worn: ViewState
    query: str
    mount: Mount
    idle_seconds: int

    @property
    def channel(self) -> str:
        """Name what the windows of one tour talk on; languages may differ."""
        return f"stage {self.query}"


def stage_page(dataset: Dataset, show: Show, start: int = 0) -> str:
    """Return the stage as HTML, showing the step `start` (from 0).

    Raises `IndexError` for a step that the tour does not have.
    """
    t = texts_for(show.worn.lang)
    steps = told_steps(dataset, show.tour, show.worn.lang, show.worn.theme, show.mount.base)
    first, meta = steps[start], dataset.boundaries.meta
    return template("present_stage.html").render(
        t=t,
        root=show.mount.root,
        theme=show.worn.theme.value,
        title=told_title(dataset, show.tour, first.scene),
        zone=zone_of(dataset, t),
        steps=[_parts(step) for step in steps],
        start=start,
        map=stage_map(steps, first),
        data=_data(show, steps, start),
        review=t("map.review", number=meta.review_number) if meta.review_number else "",
        boundaries=t("map.boundaries", source=meta.source),
        release=dataset.release,
        census=census_publisher(first.scene),
        sheet=SHEET,
        script=SCRIPT,
    )


def _parts(step: Told) -> dict[str, object]:
    t = step.scene.t
    return {
        "told": step,
        "card": card_of(step),
        "bars": bars_of(step),
        "legend": titled_legend(step),
        "qr": qr_svg(step.link, t("stage.qr_label", name=step.name)),
        "method": "" if step.place else step.scene.view.method,
    }


def _data(show: Show, steps: Sequence[Told], start: int) -> Markup:
    return data_block(
        {
            "steps": [step_picture(step) for step in steps],
            "start": start,
            "channel": show.channel,
            "idle": show.idle_seconds,
        }
    )


def data_block(content: object) -> Markup:
    """Return JSON that may stand in a page: no `<` ends the element it is in."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704  # no markup is left in it
