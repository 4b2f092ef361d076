"""How an address is written, as data: for the script that adds a choice to it in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from state.address import MULTIPLE, RELISTED, SWITCHES, choose, options, write_value
from state.view_state import ViewState

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary


def address_rules(vocabulary: Vocabulary) -> dict[str, object]:
    """Return what `browser/shared/address.js` needs to write what `choose` and `format_query` do.

    `defaults` holds every key in the order of an address, with its default as written there, ""
    for none. `lists` are the words of a choice of several in their order; `whole` the lists that
    are no condition when all of them is chosen. `variables` are those of each layer. One of
    `relisted` changed makes another list, at its first page.
    """
    plain = ViewState()
    lists = {key: list(options(key, vocabulary)) for key in MULTIPLE}
    return {
        "defaults": {key: _written(getattr(plain, key)) for key in ViewState.model_fields},
        "lists": lists,
        "whole": [
            key for key, all_ in lists.items() if choose(plain, key, all_, vocabulary) == plain
        ],
        "switches": list(SWITCHES),
        "relisted": list(RELISTED),
        "variables": {layer: list(names) for layer, names in vocabulary.layers.items()},
    }


def _written(value: object) -> str:
    """Write a value as in an address; None as ""."""
    return "" if value is None else write_value(value)
