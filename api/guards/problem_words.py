"""The language of a problem document: one rule for every route of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request

from data.errors import nearest
from state.view_state import Language
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from werkzeug.exceptions import HTTPException

    from texts import Texts

#: Machines ask here: they get a problem document whatever they accept.
API = "/api/"


def problem_texts() -> Texts:
    """Return the words for what is wrong with the request.

    In the API: as the parameter `lang` says, else the header Accept-Language, else in English.
    Elsewhere in English: a page of an error repeats it for whoever made the address.
    """
    if not request.path.startswith(API):
        return texts_for(Language.EN)
    # The best accepted first; a region makes no difference here.
    accepted = [tag.partition("-")[0].lower() for tag, q in request.accept_languages if q]
    wanted = (*request.args.getlist("lang"), *accepted)
    return texts_for(next((lang for lang in wanted if lang in set(Language)), Language.EN))


def title(error: HTTPException, t: Texts) -> str:
    """Return the name of a status, in English where the catalogue has none."""
    return t.entries.get(f"problem.title_{error.code}", error.name)


def detail(error: HTTPException, t: Texts) -> str | None:
    """Return what was said of this error, else what is said of its status."""
    if error.description != type(error).description:
        return error.description
    return t.entries.get(f"problem.detail_{error.code}", error.description)


def meant(found: str, known: Iterable[str], t: Texts) -> str:
    """Ask whether the nearest known word was meant; "" when none is near."""
    near = nearest(found, known)
    return t("problem.did_you_mean", word=near) if near else ""
