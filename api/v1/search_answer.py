"""Search hits as plain values: what the list of answers and other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from search.hit import Kind, Why
from state.address import format_query
from state.view_state import Language, ViewState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.dataset import Dataset
    from search import Hit
    from texts import Texts

#: Reasons that need words; a name explains itself, and a place stands beside the title.
_SAID = frozenset(Why) - {Why.NAME, Why.PLACE}


def search_answer(
    dataset: Dataset, text: str, hits: Iterable[Hit], t: Texts, root: str = ""
) -> dict[str, Any]:
    """Return the hits in order with the groups they stand in, by kind, and words in one language.

    `href` opens a hit in the first view of a site mounted at `root`; `sets` are the keys of the
    address it decides, for whoever wants to keep the rest of a view.
    """
    found = [_hit(dataset, hit, t, root) for hit in hits]
    kinds = dict.fromkeys(hit["kind"] for hit in found)
    return {
        "release": dataset.release,
        "query": text,
        "lang": t.lang,
        "hits": found,
        "groups": [
            {
                "kind": kind,
                "label": t(f"search.kind_{kind}"),
                "count": sum(hit["kind"] == kind for hit in found),
            }
            for kind in kinds
        ],
    }


def _hit(dataset: Dataset, hit: Hit, t: Texts, root: str) -> dict[str, Any]:
    state = ViewState(lang=Language(t.lang)).but(**hit.changes)
    return {
        "kind": hit.kind.value,
        "id": hit.id,
        "title": hit.title,
        "other": hit.other,
        "where": hit.where,
        "marks": [list(pair) for pair in hit.marks],
        "why": hit.why.value,
        "how": hit.how,
        "note": _note(hit, t),
        "seal": _seal(dataset, hit, t),
        "href": root + "/" + format_query(state),
        "sets": sorted(hit.changes),
    }


def _note(hit: Hit, t: Texts) -> str:
    """Say why this is an answer, where the title does not show it; "" where it does."""
    if hit.how == "typo":
        return t("search.why_guess")
    if hit.why in _SAID:
        return t(f"search.why_{hit.why}", text=hit.matched)
    if hit.why is Why.NAME and not hit.marks and hit.kind in {Kind.AREA, Kind.BRAND}:
        return hit.other
    return ""


def _seal(dataset: Dataset, hit: Hit, t: Texts) -> dict[str, str] | None:
    """Return the trade of a brand or a trade filter with its character; None for other kinds."""
    if hit.kind is Kind.BRAND:
        industry = dataset.brands[hit.id].industry.value
    elif hit.kind is Kind.INDUSTRY:
        industry = hit.id
    else:
        return None
    return {"industry": industry, "text": t(f"seal.{industry}")}
