"""Clients are served in turn: as a queue, and by a server that is asked over sockets."""

from __future__ import annotations

import logging
import socket
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

import turns
from clients import forwarded_client
from serve import is_drawn, make_server, open_listener
from tests.serving import attended
from turns import Turn, Turns

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 60.0


class Waiting:
    """Stand in for a connection with a request."""

    def __init__(self) -> None:
        self.connected = True
        self.requests: list[Any] = []
        self.cancelled = False

    def service(self) -> None:
        """Answer nothing."""

    def cancel(self) -> None:
        """Remember it."""
        self.cancelled = True


def turn(who: str, *, drawn: bool = False) -> Turn:
    return Turn(Waiting(), who, drawn, lambda _: None)


def order(queue: Turns, count: int) -> str:
    """Take that many, each answered before the next is taken, and name their clients."""
    taken = []
    for _ in range(count):
        taken.append(queue.popleft())
        queue.done(taken[-1])
    return "".join(one.who for one in taken)


def test_clients_take_turns_however_many_requests_each_has_sent() -> None:
    queue = Turns(most=4)
    for who in "aaaaaabbbc":
        queue.append(turn(who))
    assert order(queue, 10) == "abcababaaa"
    assert not queue.busy


def test_who_has_nothing_in_hand_is_served_before_who_has() -> None:
    queue = Turns(most=4)
    for who in "aaaa":
        queue.append(turn(who))
    held = [queue.popleft(), queue.popleft()]
    queue.append(turn("b"))
    assert [queue.popleft().who for _ in range(2)] == ["b", "a"]
    assert [one.who for one in held] == ["a", "a"]


def test_no_client_holds_all_threads_and_neither_do_drawings() -> None:
    queue = Turns(most=2)
    for who in "aaa":
        queue.append(turn(who))
    held = [queue.popleft() for _ in range(2)]
    assert (bool(queue), len(queue)) == (False, 1)
    queue.append(turn("b", drawn=True))
    queue.append(turn("c", drawn=True))
    queue.append(turn("d", drawn=True))
    held += [queue.popleft() for _ in range(2)]
    assert not queue
    queue.append(turn("d"))
    assert queue.popleft().who == "d"
    queue.done(held[2])
    assert queue.popleft().who == "d"


def test_what_waits_for_clients_that_have_gone_is_dropped() -> None:
    queue, gone, here = Turns(most=1), turn("a"), turn("a")
    queue.append(gone)
    queue.append(here)
    gone.work.connected = False
    queue.forget_gone("a")
    assert queue.count("a") == 1
    assert gone.work.cancelled  # type: ignore[attr-defined]  # of the stand-in
    assert queue.popleft() is here


@pytest.mark.parametrize(
    ("forwarded", "hops", "who"),
    [
        (None, 1, "192.0.2.1"),
        ("203.0.113.9", 0, "192.0.2.1"),
        ("203.0.113.9", 1, "203.0.113.9"),
        ("198.51.100.7, 203.0.113.9", 1, "203.0.113.9"),
        ("198.51.100.7, 203.0.113.9", 2, "198.51.100.7"),
        ("2001:db8:1:2::9", 1, "2001:db8:1:2::/64"),
        ('"[2001:db8:1:2::9]:443"', 1, "2001:db8:1:2::/64"),
        ("203.0.113.9:51000", 1, "203.0.113.9"),
        ("", 1, "192.0.2.1"),
    ],
)
def test_the_client_is_the_one_behind_the_trusted_proxies(
    forwarded: str | None, hops: int, who: str
) -> None:
    assert forwarded_client("192.0.2.1", forwarded, hops) == who


@pytest.mark.parametrize(
    ("path", "drawn"),
    [("/labour-map/map.png", True), ("/map.html", True), ("/", False), ("/assets/a.png", False)],
)
def test_pictures_and_documents_are_drawn_and_files_are_not(path: str, drawn: bool) -> None:
    assert is_drawn(path) == drawn


class Site:
    """Serve an application that answers a path when the test lets it."""

    def __init__(self, threads: int) -> None:
        self.begun: list[str] = []
        self.changed = threading.Condition()
        self.free: set[str] = set()
        self.listener = open_listener("127.0.0.1", 0)
        self.server = make_server(self.answer, self.listener, threads, hops=1)

    def answer(self, environ: Any, start_response: Any) -> list[bytes]:
        """Answer once the path is let go."""
        path = environ["PATH_INFO"]
        with self.changed:
            self.begun.append(path)
            self.changed.notify_all()
            assert self.changed.wait_for(lambda: path in self.free, PATIENCE)
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]

    def let(self, *paths: str) -> None:
        """Let paths be answered."""
        with self.changed:
            self.free |= set(paths)
            self.changed.notify_all()

    def until(self, count: int) -> list[str]:
        """Wait until that many were begun; give them in their order."""
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.begun) >= count, PATIENCE)
            return list(self.begun)

    def ask(self, path: str, who: str) -> socket.socket:
        """Send a request and do not wait for the answer."""
        sent = socket.create_connection(self.listener.getsockname()[:2], PATIENCE)
        lines = (f"GET {path} HTTP/1.1", "Host: x", f"X-Forwarded-For: {who}", "", "")
        sent.sendall("\r\n".join(lines).encode())
        return sent

    def queued(self, count: int) -> None:
        """Wait until that many wait for their turn."""
        queue = self.server.task_dispatcher.queue
        while len(queue) != count:
            time.sleep(0.01)


@contextmanager
def site(threads: int) -> Iterator[Site]:
    made = Site(threads)
    with attended(made.server):
        try:
            yield made
        finally:
            made.let(*(f"/{who}{number}" for who in "abr" for number in range(300)))


def status(answered: socket.socket) -> str:
    with answered:
        return answered.recv(4096).decode().split("\r\n")[0]


def test_a_reader_comes_next_while_another_client_has_fifty_waiting() -> None:
    with site(threads=2) as here:
        greedy = [here.ask(f"/a{number}", "203.0.113.9") for number in range(50)]
        here.until(1)
        here.queued(49)
        reader = here.ask("/r0", "2001:db8::1")
        here.until(2)
        here.let("/r0")
        assert status(reader) == "HTTP/1.1 200 OK"
        assert here.begun[1] == "/r0"
        for one in greedy:
            one.close()


def test_beyond_its_places_a_client_is_refused_at_once_and_another_is_not(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(turns, "MOST_WAITING", 3)
    with site(threads=2) as here, caplog.at_level(logging.INFO):
        waiting = [here.ask("/a0", "203.0.113.9")]
        here.until(1)
        waiting += [here.ask(f"/a{number}", "203.0.113.9") for number in range(1, 4)]
        here.queued(3)
        with here.ask("/a9", "203.0.113.9") as refused, refused.makefile() as answer:
            text = answer.read()
        assert text.startswith("HTTP/1.1 429 Too Many Requests\n")
        assert "Retry-After: 5\n" in text
        assert '"status": 429' in text
        other = here.ask("/b0", "203.0.113.10")
        assert here.until(2) == ["/a0", "/b0"]
        waiting.pop().close()
        here.let("/b0")
        assert status(other) == "HTTP/1.1 200 OK"
        here.let("/a0", "/a1", "/a2")
        assert [status(one) for one in waiting] == ["HTTP/1.1 200 OK"] * 3
    assert not any("queue depth" in line for line in caplog.messages)
    assert len([line for line in caplog.messages if "requests wait" in line]) == 1


def test_work_for_a_client_that_has_gone_is_not_begun() -> None:
    with site(threads=2) as here:
        first = here.ask("/a0", "203.0.113.9")
        here.until(1)
        gone = here.ask("/a1", "203.0.113.9")
        here.queued(1)
        last = here.ask("/a2", "203.0.113.9")
        here.queued(2)
        gone.close()
        (channel,) = (
            one.work
            for queue in here.server.task_dispatcher.queue._waiting.values()
            for one in queue
            if one.work.requests[0].path == "/a1"
        )
        while channel.connected:
            time.sleep(0.01)
        here.let("/a0", "/a1", "/a2")
        assert [status(first), status(last)] == ["HTTP/1.1 200 OK"] * 2
        assert here.begun == ["/a0", "/a2"]
