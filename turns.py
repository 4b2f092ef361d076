"""Who is served next: clients in turn, however many requests each of them has sent."""

from __future__ import annotations

import json
import logging
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from waitress.task import ThreadedTaskDispatcher

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger("brandmap.turns")
# Waitress writes a line for each request that waits; one a minute is written here instead.
logging.getLogger("waitress.queue").disabled = True

#: How many requests of one client may wait: a room of visitors behind one address has so many.
MOST_WAITING = 200
#: So many waiting requests are worth a line in the log.
MANY_WAITING = 50
SECONDS_BETWEEN_LINES = 60
#: A client has at most this part of the threads, so that the others find one free; and so have
#: the pictures and documents, which are drawn one after the other.
SHARE = 2


class Work(Protocol):
    """What waits: a connection of Waitress with a request to answer."""

    connected: bool
    requests: list[Any]

    def service(self) -> None:
        """Answer the request."""

    def cancel(self) -> None:
        """Give the request up."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Hold a request, whose it is and whether its answer is drawn; `done` is told of its end."""

    work: Work
    who: str
    drawn: bool
    done: Callable[[Turn], None]

    def service(self) -> None:
        """Answer it, as Waitress asks for."""
        try:
            self.work.service()
        finally:
            self.done(self)

    def cancel(self) -> None:
        """Give it up."""
        self.work.cancel()


@dataclass
class Turns:
    """Keep what waits, in a queue for each client; for Waitress it is its deque of tasks.

    The next is of the client with the least in hand, of several the one that waits longest since
    it was served. No client has more than `most` in hand, nor have all drawings together; true
    while something may be begun within that.
    """

    most: int
    _waiting: dict[tuple[str, bool], deque[Turn]] = field(default_factory=dict)
    _in_hand: Counter[str] = field(default_factory=Counter)
    _drawing: int = 0

    def __bool__(self) -> bool:
        return any(map(self._ready, self._waiting))

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    @property
    def busy(self) -> bool:
        """Say whether anything waits or is in hand."""
        return bool(self._waiting or self._in_hand)

    def append(self, turn: Turn) -> None:
        """Let a request wait behind the others of its client."""
        self._waiting.setdefault((turn.who, turn.drawn), deque()).append(turn)

    def popleft(self) -> Turn:
        """Take the next request in hand."""
        key = min(filter(self._ready, self._waiting), key=lambda one: self._in_hand[one[0]])
        queue = self._waiting.pop(key)
        turn = queue.popleft()
        if queue:
            self._waiting[key] = queue  # behind the other clients
        self._in_hand[turn.who] += 1
        self._drawing += turn.drawn
        return turn

    def done(self, turn: Turn) -> None:
        """Note that a request is out of hand."""
        self._in_hand[turn.who] -= 1
        self._in_hand += Counter()  # forgets those at zero
        self._drawing -= turn.drawn

    def count(self, who: str) -> int:
        """Count what waits of a client."""
        return sum(len(self._waiting.get((who, drawn), ())) for drawn in (False, True))

    def forget_gone(self, who: str) -> None:
        """Drop what waits of a client on connections that were closed meanwhile."""
        for drawn in (False, True):
            queue = self._waiting.pop((who, drawn), deque())
            for turn in queue:
                if turn.work.connected:
                    self.append(turn)
                else:
                    turn.cancel()

    def _ready(self, key: tuple[str, bool]) -> bool:
        who, drawn = key
        return self._in_hand[who] < self.most and not (drawn and self._drawing >= self.most)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Answer like one of Waitress's own errors, with a problem document."""

    status: int
    title: str
    seconds: int

    def to_response(self, _ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        """Return status line, headers and body."""
        problem = {"type": "about:blank", "title": self.title, "status": self.status}
        headers = [
            ("Content-Type", "application/problem+json"),
            ("Retry-After", str(self.seconds)),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ]
        return f"{self.status} {self.title}", headers, json.dumps(problem).encode()


TOO_MANY = Refusal(429, "Too Many Requests", 5)
STOPPING = Refusal(503, "Service Unavailable", 10)


class FairDispatcher(ThreadedTaskDispatcher):  # type: ignore[misc]  # Waitress has no types
    """Waitress's threads, which serve clients in turn.

    What a client sends beyond `MOST_WAITING` is refused at once, by a thread that does nothing
    else (429); so is everything after `close` (503).
    """

    def __init__(self, whose: Callable[[Work], tuple[str, bool]], threads: int) -> None:
        """Start the threads; `whose` tells a request's client and whether its answer is drawn."""
        super().__init__()
        self.whose = whose
        self.queue = Turns(max(1, threads // SHARE))
        self.door = ThreadedTaskDispatcher()
        self.closing = False
        self.refused = 0
        self.spoke = float("-inf")
        self.set_thread_count(threads)
        self.door.set_thread_count(1)

    def add_task(self, task: Work) -> None:
        """Let a request wait for its client's turn, or refuse it."""
        who, drawn = self.whose(task)
        with self.lock:
            if self.queue.count(who) >= MOST_WAITING:
                self.queue.forget_gone(who)
            full = self.queue.count(who) >= MOST_WAITING
            if self.closing or full:
                self._refuse(task, STOPPING if self.closing else TOO_MANY)
            else:
                self.queue.append(Turn(task, who, drawn, self._done))
                self.queue_cv.notify()
            self._speak()

    def close(self) -> None:
        """Refuse what comes from now on; what waits is still answered."""
        with self.lock:
            self.closing = True

    @property
    def busy(self) -> bool:
        """Say whether a request waits or is being answered."""
        with self.lock:
            return bool(self.queue.busy or self.door.queue or self.door.active_count)

    def shutdown(self, cancel_pending: bool = True, timeout: float = 5) -> bool:  # noqa: FBT001, FBT002  # Waitress's own
        """End the threads, those of the door too."""
        self.door.shutdown(cancel_pending, timeout)
        return bool(super().shutdown(cancel_pending, timeout))

    def _done(self, turn: Turn) -> None:
        with self.lock:
            self.queue.done(turn)
            self.queue_cv.notify()  # its end may let two begin: another of its client, a drawing

    def _refuse(self, task: Work, refusal: Refusal) -> None:
        task.requests[0].error = refusal
        self.door.add_task(task)
        self.refused += 1

    def _speak(self) -> None:
        """Say now and then that requests wait or were refused."""
        waiting = len(self.queue)
        if not self.refused and waiting < MANY_WAITING:
            return
        if time.monotonic() - self.spoke < SECONDS_BETWEEN_LINES:
            return
        logger.warning("%d requests wait; %d were refused since last said", waiting, self.refused)
        self.spoke, self.refused = time.monotonic(), 0
