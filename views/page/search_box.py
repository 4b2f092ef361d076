"""The search in the header: a field, the list of answers below it, and what is said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_mantine_components as dmc
from dash import html

from scene.names import other_lang
from state.address import MAX_TEXT_LENGTH
from views.attributes import aria
from views.icons import icon
from views.ids import Ids

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from texts import Texts

#: Sentences that browser/page/search.js speaks; `{count}` and `{text}` are filled there.
SENTENCES = (
    "results",
    "found",
    "found_one",
    "nothing",
    "advice",
    "offline",
    "server",
    "busy",
    "filter",
)


def search_box(t: Texts) -> Component:
    """Return the search; it stays while pages come and go, so typing is never lost.

    The list and the sentences are filled by a script, which also keeps the field's ARIA state.
    """
    return html.Div(
        [
            dmc.TextInput(
                id=Ids.SEARCH, value="", leftSection=icon("search"), **search_props(t)["field"]
            ),
            html.Div(
                [
                    html.P(id=Ids.SEARCH_NOTE, className="search-note", hidden=True),
                    html.Div(id=Ids.SEARCH_LIST, role="listbox", **aria(label=t("search.results"))),
                ],
                id=Ids.SEARCH_POPUP,
                className="search-popup",
                hidden=True,
            ),
            html.Span(id=Ids.SEARCH_SAY, className="sr", role="status"),
        ],
        className="search-field",
        role="search",
    )


def search_props(t: Texts) -> dict[str, Any]:
    """Return what of the search depends on the language: the field's properties, the words."""
    attributes = {
        "type": "search",
        "role": "combobox",
        "maxLength": MAX_TEXT_LENGTH,
        "autoComplete": "off",
        "spellCheck": "false",
        "aria-label": t("header.search_label"),
        "aria-autocomplete": "list",
        "aria-haspopup": "listbox",
        "aria-controls": Ids.SEARCH_LIST.value,
        "aria-expanded": "false",
    }
    return {
        "field": {"placeholder": t("header.search"), "inputProps": attributes},
        "lang": t.lang,
        "other": other_lang(t),
        "sentences": {name: t(f"search.{name}") for name in SENTENCES},
    }
