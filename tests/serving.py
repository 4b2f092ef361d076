"""Serve an application in a thread of the test's own, which has ended when the test has."""

from __future__ import annotations

import select
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import waitress

from serve import open_listener, url_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from wsgiref.types import WSGIApplication

    from waitress.server import BaseWSGIServer

PATIENCE = 60.0


@contextmanager
def served(application: WSGIApplication, port: int = 0) -> Iterator[str]:
    """Serve on a port, by default a free one; the address has no slash at its end."""
    listener = open_listener("127.0.0.1", port)
    with attended(waitress.create_server(application, sockets=[listener], threads=8)):
        yield url_of(listener).rstrip("/")


@contextmanager
def attended(server: BaseWSGIServer) -> Iterator[None]:
    """Accept, read and write in a thread; at the end nobody is answered any more.

    Sockets are closed once the thread has ended: one closed under a thread that
    waits for it fails there, in the middle of whichever test runs by then.
    """
    over = threading.Event()
    sockets = server._map

    def attend() -> None:
        while not over.is_set():
            server.asyncore.loop(0.5, hasattr(select, "poll"), sockets, count=1)

    thread = threading.Thread(target=attend)
    thread.start()
    try:
        yield
    finally:
        over.set()
        server.pull_trigger()
        thread.join(PATIENCE)
        server.task_dispatcher.shutdown(timeout=PATIENCE)
        server.asyncore.close_all(sockets)
