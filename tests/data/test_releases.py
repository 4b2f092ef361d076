"""Several releases at once: one is current, each is whole, and what is dropped is freed."""

from __future__ import annotations

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.releases import Release, Releases

if TYPE_CHECKING:
    from data.dataset import Dataset


def names(dataset: Dataset) -> list[str]:
    return [dataset.release, *dataset.brands]


def areas(dataset: Dataset) -> list[str]:
    return [*dataset.areas]


def other(dataset: Dataset) -> Dataset:
    return replace(dataset, release="0123456789ab")


def test_what_is_derived_is_made_once(release: Dataset) -> None:
    one = Release(release)
    assert one.derived(names) is one.derived(names)


def test_threads_that_ask_at_once_get_the_same_thing(release: Dataset) -> None:
    one = Release(release)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: one.derived(names), range(64)))
    assert len({id(item) for item in found}) == 1


def test_what_was_not_used_for_longest_is_forgotten_first(release: Dataset) -> None:
    one = Release(release, kept=1)
    first = one.derived(names)
    one.derived(areas)
    assert one.derived(names) is not first


def test_both_releases_answer_after_a_swap(release: Dataset) -> None:
    old, new = Release(release), Release(other(release))
    releases = Releases(old)
    releases.publish(new)
    assert releases.current() is new
    assert releases.of(old.id) is old
    assert releases.of("nosuch") is None


def test_every_answer_is_of_one_release_while_the_current_one_changes(release: Dataset) -> None:
    old, new = Release(release), Release(other(release))
    releases = Releases(old)

    def ask(_: int) -> tuple[str, str]:
        taken = releases.current()
        return taken.id, taken.derived(names)[0]

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(ask, number) for number in range(400)]
        for number in range(100):
            releases.publish(old if number % 2 else new)
    answers = {one.result() for one in asked}
    assert answers <= {(old.id, old.id), (new.id, new.id)}


def test_a_dropped_release_is_freed_with_its_derived_things(release: Dataset) -> None:
    releases = Releases(Release(other(release)))
    gone = weakref.ref(releases.current().dataset)
    releases.current().derived(areas)
    old = releases.current().id
    releases.publish(Release(release))
    releases.drop(old)
    gc.collect()
    assert releases.of(old) is None
    assert gone() is None


def test_the_current_release_cannot_be_dropped(release: Dataset) -> None:
    releases = Releases(Release(release))
    with pytest.raises(ValueError, match="publish another"):
        releases.drop(releases.current().id)
