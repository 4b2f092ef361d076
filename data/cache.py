"""What was asked for last, kept up to a size."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


class Sized(Protocol):
    """Anything that says how much room it takes."""

    def __len__(self) -> int:
        """Return the size, in whatever the cache counts."""


T = TypeVar("T", bound=Sized)


class Cache(Generic[T]):
    """Keep answers until their sizes add up to `most`; threads may share it."""

    def __init__(self, most: int) -> None:
        """Begin with nothing kept."""
        self.most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> T | None:
        """Return what is kept under a key, None if nothing is."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def get_or(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under a key, made and kept if nothing is."""
        kept = self.get(key)
        if kept is None:
            kept = make()
            self.put(key, kept)
        return kept

    def put(self, key: Hashable, answer: T) -> None:
        """Keep an answer and drop the oldest until all fit; one larger than all is not kept."""
        with self._lock:
            before = self._kept.pop(key, None)
            self._size += len(answer) - (0 if before is None else len(before))
            self._kept[key] = answer
            while self._size > self.most:
                self._size -= len(self._kept.popitem(last=False)[1])
