"""What a view says of itself beside what its slots hold: title, looks, subject, sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scene.subject import document_title
from state.address import format_query
from views.still.words import label

if TYPE_CHECKING:
    from scene.scene import Scene


def described(scene: Scene) -> dict[str, str]:
    """Return the view's query, its title, looks and subject, and sentences about it.

    `says` goes with a shared link, `paper` with a printed map.
    """
    state = scene.state
    return {
        "query": format_query(state),
        "title": document_title(scene),
        "lang": scene.t.tag,
        "theme": state.theme.value,
        "reading": state.reading.value,
        "subject": state.brand or state.area or "",
        "q": state.q,
        "says": _said(scene),
        "paper": label(scene),
    }


def _said(scene: Scene) -> str:
    """Return the sentence that goes with a shared link: what is open, else the question."""
    dataset, state, view = scene.dataset, scene.state, scene.view
    if state.brand is not None:
        return scene.t.own(dataset.brands[state.brand], "summary")
    value = view.values.get(state.area or "")
    return value.sentence if value else f"{view.title}{scene.t('panel.dot')}{view.method}"
