"""Lists that a script repeats are those of the program."""

from __future__ import annotations

import re
from pathlib import Path

from state.view_state import FILTERS, Language, ViewState

REQUESTS = Path(__file__).parents[2] / "browser" / "embed" / "requests.js"


def listed(name: str) -> list[str]:
    """Return a list of texts that the script holds under a name."""
    found = re.search(rf"const {name} = \[(.*?)\]", REQUESTS.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return re.findall(r"'(\w+)'", found[1])


def test_a_frame_may_be_asked_for_every_language() -> None:
    assert listed("LANGUAGES") == list(Language)


def test_a_frame_may_be_asked_for_every_filter_and_for_nothing_unknown() -> None:
    asked = listed("FILTERS")
    assert set(FILTERS) <= set(asked) <= set(ViewState.model_fields)
