"""Compare WSGI servers on a small Dash application, over loopback, with wrk.

`make bench` runs it. BENCH_SECONDS (5) is the length of one measurement. Every server runs one
process with eight threads; rounds are interleaved and the best of each counts, because the other
programs of the machine only ever take speed away.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from wsgiref.types import StartResponse, WSGIEnvironment

    import dash

ROOT = Path(__file__).resolve().parents[1]
SECONDS = int(os.environ.get("BENCH_SECONDS", "5"))
ROUNDS = 2
CONNECTIONS = (4, 32)
PATHS = ("/small", "/boundaries", "/_dash-layout")
TARGET = "bench.servers:application"
SERVERS = {
    "waitress": ["waitress", "--listen=127.0.0.1:{port}", "--threads=8", TARGET],
    "gunicorn": [
        "gunicorn", "--worker-class=gthread", "--threads=8", "--bind=127.0.0.1:{port}", TARGET,
    ],
    "granian": [
        "granian", "--interface=wsgi", "--blocking-threads=8", "--port={port}", TARGET,
    ],
}  # fmt: skip


class Result(NamedTuple):
    """What one run of wrk said: requests per second, and the slowest hundredth in ms."""

    rate: float
    slowest: float


@cache
def dash_app() -> dash.Dash:
    """Build an application with a small answer, a large one and a layout."""
    import dash  # noqa: PLC0415  # the process that measures needs none of it
    from flask import Response  # noqa: PLC0415

    app = dash.Dash(__name__)
    app.layout = dash.html.Div([dash.html.Button(f"县 {n}", id=f"b{n}") for n in range(129)])
    boundaries = os.urandom(70_000)
    app.server.add_url_rule("/small", "small", lambda: {"adcode": "532328"})
    app.server.add_url_rule("/boundaries", "boundaries", lambda: Response(boundaries))
    return app


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer one request: what every server is pointed at."""
    answer: Iterable[bytes] = dash_app().server.wsgi_app(environ, start_response)
    return answer


@contextmanager
def running(name: str) -> Iterator[str]:
    """Run a server on a free port of this machine; give its address."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [part.format(port=port) for part in SERVERS[name]]
    process = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def measure(url: str, connections: int) -> Result:
    """Load one address for `SECONDS` seconds."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "--latency", url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said:
        raise SystemExit(f"{url} answered with errors:\n{said}")
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", said)
    if rate is None or slowest is None:
        raise SystemExit(f"wrk said something else than expected:\n{said}")
    return Result(float(rate[1]), float(slowest[1]) * {"us": 0.001, "ms": 1, "s": 1000}[slowest[2]])


def compare(names: list[str]) -> dict[tuple[str, int, str], Result]:
    """Measure every server on every path; keep the best round of each."""
    best: dict[tuple[str, int, str], Result] = {}
    for _ in range(ROUNDS):
        for name in names:
            with running(name) as address:
                measure(f"{address}/small", 4)  # warm up
                for path in PATHS:
                    for connections in CONNECTIONS:
                        key = (path, connections, name)
                        best[key] = max(
                            best.get(key, Result(0, 0)), measure(address + path, connections)
                        )
    return best


def main() -> None:
    """Print requests per second, the ratio to Waitress, and the slowest hundredth."""
    if shutil.which("wrk") is None:
        print("wrk is not installed: nothing measured (on Debian or Ubuntu: apt-get install wrk)")
        return
    names = [name for name in SERVERS if importlib.util.find_spec(name)]
    results = compare(names)
    print("path            connections  server     requests/s   ratio   99 % within")
    for (path, connections, name), result in sorted(results.items()):
        ratio = result.rate / results[path, connections, "waitress"].rate
        print(
            f"{path:15} {connections:11}  {name:10} {result.rate:10.0f} {ratio:7.2f}"
            f" {result.slowest:10.1f} ms"
        )


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as visitor:
            if visitor.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"no server answered on port {port} within 30 seconds")


if __name__ == "__main__":
    main()
