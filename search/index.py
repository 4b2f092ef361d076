"""Everything that can be found in one release, ready to be looked up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.areas import LANGUAGES, area_entries, stem
from search.brands import brand_entries
from search.folding import fold, is_han
from search.hit import Kind, Why
from search.questions import question_entries
from search.readings import Readings
from search.typos import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.dataset import Dataset
    from search.entry import Entry
    from search.folding import Folded
    from search.readings import Syllables

#: Chinese names longer than this are not spelled out for typing errors.
_SPELLED = 14


@dataclass(frozen=True, slots=True)
class Key:
    """Hold one text that finds one entry, folded, with the readings of its characters."""

    entry: int
    text: str
    why: Why
    folded: Folded
    readings: tuple[Syllables, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Hold entries and their keys; `starts` are keys and positions by the first letters typed.

    `starts` has one and two letters. `places` maps the folded names and readings of areas to
    their adcodes.
    """

    entries: tuple[Entry, ...]
    keys: tuple[Key, ...]
    titles: Mapping[tuple[int, str], Key]
    starts: Mapping[str, tuple[tuple[int, int], ...]]
    places: Mapping[str, tuple[str, ...]]
    readings: Readings
    vocabulary: Vocabulary


def build(dataset: Dataset) -> Index:
    """Index the areas, brands, policies and questions of one release, in every language."""
    readings = Readings(_local_readings(dataset))
    entries = (*area_entries(dataset), *brand_entries(dataset), *question_entries(dataset))
    keys = tuple(
        _key(number, text, why, readings)
        for number, entry in enumerate(entries)
        for text, why in entry.texts
    )
    return Index(
        entries=entries,
        keys=keys,
        titles={
            (number, lang): _key(number, entry.titles[lang], Why.NAME, readings)
            for number, entry in enumerate(entries)
            for lang in LANGUAGES
        },
        starts=_starts(keys),
        places=_places(entries, keys, readings),
        readings=readings,
        vocabulary=Vocabulary(_spelled(keys, readings)),
    )


def _local_readings(dataset: Dataset) -> dict[str, str]:
    """Return how places are read where they lie: what the tables say goes before a dictionary."""
    return {stem(area): area.pinyin for area in dataset.areas.values()}


def _key(number: int, text: str, why: Why, readings: Readings) -> Key:
    folded = fold(text)
    spoken = why is not Why.SUMMARY
    syllables = readings.of(folded.text) if spoken else ((),) * len(folded.text)
    return Key(number, text, why, folded, syllables)


def _starts(keys: Iterable[Key]) -> dict[str, tuple[tuple[int, int], ...]]:
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, key in enumerate(keys):
        for place, char in enumerate(key.folded.text):
            if place in key.folded.starts or is_han(char):
                for typed in _beginnings(key, place):
                    found[typed].append((number, place))
    return {typed: tuple(places) for typed, places in found.items()}


def _beginnings(key: Key, place: int) -> set[str]:
    """Return the first letter, and the first two, of all that spells a key from a place on."""
    char, syllables = key.folded.text[place], key.readings[place]
    firsts = {char, *(syllable[0] for syllable in syllables)}
    after = _firsts(key, place + 1)
    return (
        firsts
        | {syllable[:2] for syllable in syllables}
        | {first + second for first in firsts for second in after}
    )


def _firsts(key: Key, place: int) -> set[str]:
    if place == len(key.folded.text):
        return set()
    return {key.folded.text[place], *(syllable[0] for syllable in key.readings[place])}


def _places(
    entries: tuple[Entry, ...], keys: Iterable[Key], readings: Readings
) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key in keys:
        entry = entries[key.entry]
        if entry.kind is Kind.AREA and key.why in {Why.NAME, Why.FORMER}:
            for name in (key.folded.text, readings.spelled(key.folded.text)):
                found[name][entry.id] = None
    return {name: tuple(codes) for name, codes in found.items()}


def _spelled(keys: Iterable[Key], readings: Readings) -> set[str]:
    """Return every word and name as it is typed in Latin letters."""
    found: set[str] = set()
    for key in keys:
        if key.why in {Why.SUMMARY, Why.CODE}:
            continue
        text = key.folded.text
        if any(map(is_han, text)):
            if len(text) <= _SPELLED:
                found.add(readings.spelled(text))
            continue
        found |= {text, *(fold(word).text for word in key.text.split())}
    return found
