"""SVG to PNG with the fonts that come with the map, one at a time."""

from __future__ import annotations

import subprocess
import sys
from collections import OrderedDict
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

#: How long a picture may wait until those before it are drawn. The server lets a few wait, and
#: clients in turn (`turns`); this bounds it whatever the server.
PATIENCE = 30.0
#: A picture that takes longer is given up.
SECONDS = 20
PROGRAM = Path(__file__).with_name("draw_png.py")


class BusyError(Exception):
    """Say that a picture waited or took longer than the server allows."""


@dataclass
class Cache:
    """Keep the pictures asked for last, up to a number of bytes; threads may share it."""

    most_bytes: int
    _kept: OrderedDict[Hashable, bytes] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: Lock = field(default_factory=Lock)

    def get(self, key: Hashable) -> bytes | None:
        """Return what is kept under a key, None if nothing is."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def get_or(self, key: Hashable, draw: Callable[[], bytes]) -> bytes:
        """Return what is kept under a key, drawn and kept if nothing is."""
        kept = self.get(key)
        if kept is None:
            kept = draw()
            self.put(key, kept)
        return kept

    def put(self, key: Hashable, body: bytes) -> None:
        """Keep a body and drop the oldest until all fit; one larger than all is not kept."""
        with self._lock:
            self._size += len(body) - len(self._kept.pop(key, b""))
            self._kept[key] = body
            while self._size > self.most_bytes:
                self._size -= len(self._kept.popitem(last=False)[1])


@dataclass
class Studio:
    """Draw pictures one after the other and keep them."""

    cache: Cache
    patience: float = PATIENCE
    _desk: Lock = field(default_factory=Lock)

    def get(self, key: Hashable, draw: Callable[[], bytes]) -> bytes:
        """Return the picture of a key, drawn if it is not kept.

        Raises
        ------
        BusyError
            It waited longer than `patience` seconds for the others.
        """
        kept = self.cache.get(key)
        if kept is not None:
            return kept
        if not self._desk.acquire(timeout=self.patience):
            raise BusyError
        try:
            # It may have been drawn while this request waited.
            return self.cache.get_or(key, draw)
        finally:
            self._desk.release()


def png(svg: str, width: int, fonts: Sequence[Path]) -> bytes:
    """Return an SVG as PNG that many pixels wide, its text in these fonts and no other.

    A process of its own draws it: the library holds the interpreter while it works, and nobody
    else should wait for that.

    Raises
    ------
    BusyError
        The picture took longer than `SECONDS`.
    """
    command = [sys.executable, "-P", str(PROGRAM), str(width), *map(str, fonts)]
    try:
        drawn = subprocess.run(  # noqa: S603  # our own program and files
            command, input=svg.encode(), stdout=subprocess.PIPE, timeout=SECONDS, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise BusyError from error
    return drawn.stdout
