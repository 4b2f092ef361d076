"""Serve a WSGI application with Waitress until Ctrl-C or SIGTERM."""

from __future__ import annotations

import logging
import select
import signal
import socket
import sys
import time
from threading import Event
from typing import TYPE_CHECKING, NoReturn

import waitress

from clients import forwarded_client
from logs import configure_logging
from settings import Settings, SettingsError, load_settings, unknown_variables, variable
from turns import FairDispatcher

if TYPE_CHECKING:
    from collections.abc import Callable
    from wsgiref.types import WSGIApplication

    from waitress.channel import HTTPChannel
    from waitress.server import BaseWSGIServer

logger = logging.getLogger("brandmap.serve")

EXIT_BAD_START = 2
STOPS = (signal.SIGTERM, signal.SIGINT)
# Whoever runs the server ends it after 20 s (deploy/); what is not answered by then is lost.
FINISH_SECONDS = 15.0
FINISH_STEP = 0.1
# A browser keeps about six connections open; Waitress's own limit of 100 would be 16 visitors.
CONNECTION_LIMIT = 1000
# The largest thing a page sends is a callback's state.
MAX_REQUEST_BYTES = 2 * 1024 * 1024
DRAWN = (".png", ".pdf", ".pptx", ".docx", ".xlsx", "/map.svg", "/map.html")
FILES = "/assets/"
EVERY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104  # compared with, not bound


class ServeError(Exception):
    """Say why the server cannot listen, and what to do."""


def main(
    build: Callable[[Settings], WSGIApplication],
    failures: tuple[type[Exception], ...] = (),
) -> int:
    """Read the settings, build the application and serve it; return the exit code.

    Parameters
    ----------
    build
        Makes the application from the settings.
    failures
        Errors of `build` that explain themselves: printed without a traceback, exit code 2.
    """
    explained: tuple[type[Exception], ...] = (SettingsError, ServeError, *failures)
    try:
        settings = load_settings()
        configure_logging(settings)
        for line in unknown_variables():
            logger.warning(line)
        for number in STOPS:
            signal.signal(number, _stop)
        # A taken port is noticed before the work of building.
        with open_listener(settings.host, settings.port) as listener:
            serve(build(settings), listener, settings)
    except explained as error:
        print(f"Cannot start.\n{error}", file=sys.stderr)  # noqa: T201  # before any log
        return EXIT_BAD_START
    return 0


def serve(application: WSGIApplication, listener: socket.socket, settings: Settings) -> None:
    """Answer requests until told to stop, then those that were accepted; told twice, at once."""
    server = make_server(application, listener, settings.threads, settings.trusted_proxy_hops)
    stopping = Event()

    def stop(_signal: int, _frame: object) -> None:
        if stopping.is_set():
            raise SystemExit(0)
        stopping.set()
        server.pull_trigger()

    for number in STOPS:
        signal.signal(number, stop)
    logger.info("serving %s (Ctrl-C stops)", url_of(listener))
    while not stopping.is_set():
        _attend(server, server.adj.asyncore_loop_timeout)
    _finish(server)
    logger.info("stopped")


def make_server(
    application: WSGIApplication, listener: socket.socket, threads: int, hops: int
) -> BaseWSGIServer:
    """Return a server that listens there, believes that many proxies and is fair to clients."""

    def whose(channel: HTTPChannel) -> tuple[str, bool]:
        asked = channel.requests[0]
        forwarded = asked.headers.get("X_FORWARDED_FOR")
        who = forwarded_client(str(channel.addr[0]), forwarded, hops)
        return who, is_drawn(getattr(asked, "path", ""))

    return waitress.create_server(
        application,
        _dispatcher=FairDispatcher(whose, threads),
        sockets=[listener],
        ident=None,
        connection_limit=CONNECTION_LIMIT,
        max_request_body_size=MAX_REQUEST_BYTES,
        # One request further is read, so that it is noticed when a client goes.
        channel_request_lookahead=1,
        asyncore_use_poll=hasattr(select, "poll"),
        **proxy_options(hops),
    )


def is_drawn(path: str) -> bool:
    """Say whether a path is one of a picture or document made when it is asked for."""
    return path.endswith(DRAWN) and FILES not in path


def open_listener(host: str, port: int) -> socket.socket:
    """Listen on an address; `::` takes IPv4 too where the system can.

    Raises
    ------
    ServeError
        When the host is unknown, the port is taken or not permitted.
    """
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        dual = host == "::" and socket.has_dualstack_ipv6()
        return socket.create_server(address[:2], family=family, dualstack_ipv6=dual)
    except OSError as error:
        raise ServeError(
            f"{variable('host')}={host}, {variable('port')}={port}: cannot listen there: "
            f"{error.strerror}. If a program already uses the port, stop it or choose another, "
            f"for example {variable('port')}={port % 65535 + 1}."
        ) from error


def url_of(listener: socket.socket) -> str:
    """Name the address to open in a browser on this machine."""
    host, port = listener.getsockname()[:2]
    if host in EVERY_ADDRESS:
        host = "localhost"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def proxy_options(hops: int) -> dict[str, object]:
    """Tell Waitress how many reverse proxies to believe; 0 discards what they claim."""
    if hops == 0:
        return {"clear_untrusted_proxy_headers": True}
    return {
        "trusted_proxy": "*",
        "trusted_proxy_count": hops,
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"},
        "clear_untrusted_proxy_headers": True,
    }


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise SystemExit(0)


def _attend(server: BaseWSGIServer, seconds: float) -> None:
    """Accept, read and write what is ready within that time."""
    server.asyncore.loop(
        timeout=seconds,
        use_poll=server.adj.asyncore_use_poll,
        map=server._map,  # noqa: SLF001  # no public way
        count=1,
    )


def _finish(server: BaseWSGIServer) -> None:
    """Answer whoever has connected and asked already; nobody else is let in."""
    _take_in(server)
    server.del_channel()
    server.socket.close()
    server.task_dispatcher.close()
    deadline = time.monotonic() + FINISH_SECONDS
    while time.monotonic() < deadline and (server.task_dispatcher.busy or _unsent(server)):
        _attend(server, FINISH_STEP)
    server.task_dispatcher.shutdown(timeout=0)
    server.close()


def _take_in(server: BaseWSGIServer) -> None:
    """Accept who waits to be accepted, one a time, and read what they have sent."""
    known = -1
    while known != len(server.active_channels):
        known = len(server.active_channels)
        _attend(server, 0)


def _unsent(server: BaseWSGIServer) -> bool:
    return any(channel.total_outbufs_len for channel in server.active_channels.values())
