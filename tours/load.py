"""Tour files to tours: every link read, every figure looked up, every mistake named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from pydantic import ValidationError

from data.characters import unseen_character
from state.address import parse
from state.view_state import Language
from texts import texts_for
from tours.errors import TourError, TourProblem
from tours.facts import UnknownFactError, tell
from tours.model import Step, Tour, Words, WrittenTour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from data.dataset import Dataset
    from state.vocabulary import Vocabulary
    from tours.model import WrittenStep

LANGUAGES = tuple(Language)


def load_tours(folder: Path, dataset: Dataset, vocabulary: Vocabulary) -> Mapping[str, Tour]:
    """Read every `*.yml` of a folder, by file name without its ending, in that order.

    Empty when there is no such folder.

    Raises
    ------
    TourError
        A file cannot be read, breaks the form, links to what does not exist, types a digit
        where a figure should be named, or names an unknown figure; lists every problem.
    """
    tours: dict[str, Tour] = {}
    problems: list[TourProblem] = []
    for file in sorted(folder.glob("*.yml")):
        written, wrong = _read(file)
        if written is not None:
            wrong = list(_mistakes(file.name, written, dataset, vocabulary))
        if written is not None and not wrong:
            tours[file.stem] = _tour(file.stem, written, vocabulary)
        problems += wrong
    if problems:
        raise TourError(problems)
    return tours


def _read(file: Path) -> tuple[WrittenTour | None, list[TourProblem]]:
    try:
        text = file.read_text("utf-8")
        return WrittenTour.model_validate(yaml.safe_load(text)), []
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        where = " ".join(str(error).split())
        return None, [TourProblem(file.name, None, "file", f"is not YAML in UTF-8: {where}")]
    except ValidationError as error:
        return None, [_misformed(file.name, one["loc"], one["msg"]) for one in error.errors()]


def _misformed(file: str, place: tuple[int | str, ...], message: str) -> TourProblem:
    match place:
        case ("steps", int(index), *rest):
            return TourProblem(file, index + 1, ".".join(map(str, rest)) or "step", message)
    return TourProblem(file, None, ".".join(map(str, place)) or "file", message)


def _mistakes(
    file: str, tour: WrittenTour, dataset: Dataset, vocabulary: Vocabulary
) -> Iterator[TourProblem]:
    for advice in _wrong_words(dataset, tour.title):
        yield TourProblem(file, None, "title", advice)
    for number, step in enumerate(tour.steps, 1):
        for field, advice in _wrong_step(dataset, step, vocabulary):
            yield TourProblem(file, number, field, advice)


def _wrong_step(
    dataset: Dataset, step: WrittenStep, vocabulary: Vocabulary
) -> Iterator[tuple[str, str]]:
    _, notices = parse(step.view, vocabulary)
    for notice in notices:
        yield "view", f"the map does not know {notice.key}={notice.value}; copy a link from it"
    for field in ("headline", "text", "notes"):
        words = getattr(step, field)
        for advice in () if words is None else _wrong_words(dataset, words):
            yield field, advice


def _wrong_words(dataset: Dataset, words: Words) -> Iterator[str]:
    for lang in LANGUAGES:
        t = texts_for(lang)
        try:
            tell(dataset, words.told(t), t)
        except UnknownFactError as error:
            yield f"{lang}: {error}; the names are listed in tours/facts.py"
        if unseen := unseen_character(words.told(t)):
            yield f"{lang}: holds {unseen}, which nobody can see; type the text anew without it"
        if any(character.isdigit() for character in _outside_braces(words.told(t))):
            yield f"{lang}: holds a typed number; name the figure in braces instead"


def _outside_braces(text: str) -> str:
    return "".join(part.rpartition("}")[2] for part in text.split("{"))


def _tour(name: str, written: WrittenTour, vocabulary: Vocabulary) -> Tour:
    return Tour(name, written.title, tuple(_step(step, vocabulary) for step in written.steps))


def _step(written: WrittenStep, vocabulary: Vocabulary) -> Step:
    state, _ = parse(written.view, vocabulary)
    return Step(
        state=state,
        seconds=written.seconds,
        headline=written.headline,
        text=written.text,
        notes=written.notes,
    )
