"""Serve a WSGI application with Waitress until Ctrl-C or SIGTERM."""

from __future__ import annotations

import logging
import select
import signal
import socket
import sys
import time
from typing import TYPE_CHECKING, NoReturn

import waitress

from logs import configure_logging
from settings import Settings, SettingsError, load_settings, unknown_variables, variable

if TYPE_CHECKING:
    from collections.abc import Callable
    from wsgiref.types import WSGIApplication

    from waitress.server import BaseWSGIServer

logger = logging.getLogger("brandmap.serve")

EXIT_BAD_START = 2
FLUSH_SECONDS = 5.0
# A browser keeps about six connections open; Waitress's own limit of 100 would be 16 visitors.
CONNECTION_LIMIT = 1000
# The largest thing a page sends is a callback's state.
MAX_REQUEST_BYTES = 2 * 1024 * 1024
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
        for stop in (signal.SIGTERM, signal.SIGINT):
            signal.signal(stop, _stop)
        serve(build(settings), settings)
    except explained as error:
        print(f"Cannot start.\n{error}", file=sys.stderr)  # noqa: T201  # before any log
        return EXIT_BAD_START
    return 0


def serve(application: WSGIApplication, settings: Settings) -> None:
    """Answer requests until SystemExit or KeyboardInterrupt, then finish those in hand.

    Raises
    ------
    ServeError
        When the address cannot be listened on.
    """
    with open_listener(settings.host, settings.port) as listener:
        server = waitress.create_server(
            application,
            sockets=[listener],
            threads=settings.threads,
            ident=None,
            connection_limit=CONNECTION_LIMIT,
            max_request_body_size=MAX_REQUEST_BYTES,
            asyncore_use_poll=hasattr(select, "poll"),
            **proxy_options(settings.trusted_proxy_hops),
        )
        logger.info("serving %s (Ctrl-C stops)", url_of(listener))
        server.run()
        _flush(server)
        server.close()
    logger.info("stopped")


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


def _flush(server: BaseWSGIServer) -> None:
    """Send the answers that were being written when the server was told to stop."""
    deadline = time.monotonic() + FLUSH_SECONDS
    while time.monotonic() < deadline and _unsent(server):
        server.asyncore.loop(timeout=0.1, count=1, map=server._map)  # noqa: SLF001  # no public way


def _unsent(server: BaseWSGIServer) -> bool:
    return any(channel.total_outbufs_len for channel in server.active_channels.values())
