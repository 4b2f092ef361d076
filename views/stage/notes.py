"""`/present/notes`: the presenter's window beside a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from texts import texts_for
from views.stage.page import data_block
from views.stage.told import told_steps, told_title
from views.templates import template

if TYPE_CHECKING:
    from data.dataset import Dataset
    from views.stage.page import Show


SHEET, SCRIPT = "css/pages/notes.css", "js/pages/notes.js"
#: All that the window loads, below `assets/`.
FILES = (SHEET, SCRIPT)


def notes_page(dataset: Dataset, show: Show, start: int = 0) -> str:
    """Return the window as HTML, showing the step `start` (from 0).

    Raises `IndexError` for a step that the tour does not have.
    """
    t = texts_for(show.worn.lang)
    steps = told_steps(dataset, show.tour, show.worn.lang, show.worn.theme, show.mount.base)
    return template("present_notes.html").render(
        t=t,
        root=show.mount.root,
        theme=show.worn.theme.value,
        title=told_title(dataset, show.tour, steps[start].scene),
        sheet=SHEET,
        script=SCRIPT,
        steps=steps,
        start=start,
        data=data_block({"channel": show.channel, "steps": len(steps), "start": start}),
    )
