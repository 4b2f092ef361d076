"""The releases that are held: which one answers now, and what is derived from each."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock, RLock
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from data.dataset import Dataset

T = TypeVar("T")

#: Things derived from one release that are kept ready; the one not used for longest goes first.
KEPT = 256


class Release:
    """Hold one release of the data, and what is derived from it for as long as it is held."""

    def __init__(self, dataset: Dataset, kept: int = KEPT) -> None:
        """Keep at most `kept` derived things."""
        self.dataset = dataset
        self.id = dataset.release
        self._kept = kept
        self._memo: OrderedDict[Hashable, object] = OrderedDict()
        # Deriving one thing may derive another.
        self._lock = RLock()

    def derived(self, derive: Callable[[Dataset], T]) -> T:
        """Return what a function makes of the data set; it is made once, by one thread.

        Name a function of a module: what is made anew for each call is never found again.
        """
        with self._lock:
            if derive not in self._memo:
                self._memo[derive] = derive(self.dataset)
            self._memo.move_to_end(derive)
            while len(self._memo) > self._kept:
                self._memo.popitem(last=False)
            return cast("T", self._memo[derive])


class Releases:
    """Hold releases by id, one of them the current one; safe to use from several threads."""

    def __init__(self, current: Release) -> None:
        """Hold one release, the current one."""
        self._lock = Lock()
        self._current = current
        self._held = {current.id: current}

    def current(self) -> Release:
        """Return the release that answers now: take it once, at the start of a request."""
        return self._current

    def of(self, release_id: str) -> Release | None:
        """Return a release by its id, None if it is not held."""
        return self._held.get(release_id)

    def publish(self, release: Release) -> None:
        """Make a release the current one; what was current stays held."""
        with self._lock:
            self._held = {**self._held, release.id: release}
            self._current = release

    def drop(self, release_id: str) -> None:
        """Hold a release no longer; it and all derived from it end with its last request.

        Raises
        ------
        ValueError
            It is the current one.
        """
        with self._lock:
            if release_id == self._current.id:
                message = f"release {release_id} is the current one; publish another before"
                raise ValueError(message)
            self._held = {name: one for name, one in self._held.items() if name != release_id}
