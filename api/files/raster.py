"""SVG to PNG with the fonts that come with the map, one at a time."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from data.cache import Cache

#: How long a picture may wait until those before it are drawn. The server lets a few wait, and
#: clients in turn (`turns`); this bounds it whatever the server.
PATIENCE = 30.0
#: A picture that takes longer is given up.
SECONDS = 20
PROGRAM = Path(__file__).with_name("draw_png.py")


class BusyError(Exception):
    """Say that a picture waited or took longer than the server allows."""


@dataclass
class Studio:
    """Draw pictures one after the other and keep them."""

    cache: Cache[bytes]
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
