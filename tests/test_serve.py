"""The server: started as a process, asked for a page, stopped."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from serve import ServeError, open_listener, proxy_options, url_of
from settings import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Answers with what it was told about the visitor; `?1.5` takes that many seconds first, and
# `?<file>` says that it has begun and waits for the file.
PROGRAM = """
import os, sys, time
import serve

def application(environ, start_response):
    query = environ["QUERY_STRING"]
    if query.startswith("/"):
        print("begun", file=sys.stderr, flush=True)
        while not os.path.exists(query):
            time.sleep(0.01)
    else:
        time.sleep(float(query or 0))
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{environ['wsgi.url_scheme']} {environ['REMOTE_ADDR']}".encode()]

def build(settings):
    if settings.review_number == "broken":
        raise LookupError("county.geojson: missing; run python -m geo.build")
    return application

sys.exit(serve.main(build, failures=(LookupError,)))
"""
COMMAND = [sys.executable, "-c", PROGRAM]


def environment(**settings: str) -> dict[str, str]:
    """Give the variables of a server on any free port."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BRANDMAP_")}
    given = {f"BRANDMAP_{name.upper()}": value for name, value in settings.items()}
    return {**clean, "BRANDMAP_PORT": "0", **given}


@contextmanager
def served(**settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the program; give the process and the address its first line names."""
    process = subprocess.Popen(
        COMMAND, cwd=ROOT, env=environment(**settings), stderr=subprocess.PIPE, text=True
    )
    with process:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found is not None
        try:
            yield process, found.group()
        finally:
            process.kill()


def fetch(url: str, **headers: str) -> str:
    """Get a page from this machine."""
    request = urllib.request.Request(url, headers=headers)  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310
        assert "Server" not in response.headers
        return str(response.read().decode())


def failed(**settings: str) -> tuple[int, str]:
    """Run a program that cannot start; give its exit code and what it said."""
    done = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr


def test_the_first_line_names_the_address_and_a_page_comes() -> None:
    with served() as (_, url):
        assert fetch(url) == "http 127.0.0.1"


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="this system has no IPv6")
def test_every_address_answers_ipv6_and_ipv4() -> None:
    with served(host="::") as (_, url):
        assert url.startswith("http://localhost:")
        assert fetch(url.replace("localhost", "[::1]")) == "http ::1"
        assert fetch(url.replace("localhost", "127.0.0.1")) == "http ::ffff:127.0.0.1"


FORWARDED = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}


def test_forwarded_headers_are_believed_only_behind_a_proxy() -> None:
    with served() as (_, url):
        assert fetch(url, **FORWARDED) == "http 127.0.0.1"
    with served(trusted_proxy_hops="1") as (_, url):
        assert fetch(url, **FORWARDED) == "https 203.0.113.9"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stopping_finishes_the_answer_in_hand(number: signal.Signals) -> None:
    with served() as (process, url):
        answers: list[str] = []
        visitor = threading.Thread(target=lambda: answers.append(fetch(f"{url}?1")))
        visitor.start()
        time.sleep(0.5)
        process.send_signal(number)
        visitor.join()
        assert process.wait(timeout=60) == 0
        assert answers == ["http 127.0.0.1"]


def asked(url: str, query: object) -> socket.socket:
    """Send a request and do not wait for its answer."""
    parts = urlsplit(url)
    sent = socket.create_connection((parts.hostname or "", parts.port or 0), timeout=60)
    sent.sendall(f"GET /?{query} HTTP/1.0\r\n\r\n".encode())
    return sent


def until_nobody_is_let_in(url: str) -> None:
    """Connect until the server, told to stop, does not listen any more."""
    parts = urlsplit(url)
    with suppress(ConnectionError):
        while True:
            socket.create_connection((parts.hostname or "", parts.port or 0), timeout=60).close()


def answered(sent: socket.socket) -> str:
    """Read an answer until the connection is closed; give its first line."""
    with sent, sent.makefile(encoding="utf-8") as lines:
        return "".join(lines).partition("\n")[0]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_stopping_answers_what_waits_for_its_turn_and_lets_nobody_else_in(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    with served(threads="1") as (process, url):
        waiting = [asked(url, gate)]
        assert process.stderr is not None
        assert process.stderr.readline() == "begun\n"
        waiting += [asked(url, gate) for _ in range(11)]
        process.send_signal(signal.SIGTERM)
        until_nobody_is_let_in(url)
        gate.touch()
        assert [answered(one) for one in waiting] == ["HTTP/1.0 200 OK"] * 12
        assert process.wait(timeout=60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_told_twice_it_stops_at_once(tmp_path: Path) -> None:
    with served() as (process, url), asked(url, tmp_path / "never"):
        assert process.stderr is not None
        assert process.stderr.readline() == "begun\n"
        process.send_signal(signal.SIGTERM)
        until_nobody_is_let_in(url)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0


def test_a_taken_port_is_noticed_before_anything_is_built() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        said = failed(port=str(other.getsockname()[1]), review_number="broken")[1]
    assert "cannot listen there" in said
    assert "county.geojson" not in said


def test_a_taken_port_is_explained() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        code, said = failed(port=str(port))
    assert code == 2
    assert f"BRANDMAP_PORT={port}: cannot listen there" in said
    assert "Traceback" not in said


def test_bad_settings_and_bad_data_are_explained() -> None:
    assert failed(threads="none")[0] == 2
    code, said = failed(review_number="broken")
    assert (code, said) == (2, "Cannot start.\ncounty.geojson: missing; run python -m geo.build\n")


def test_an_unknown_host_is_explained() -> None:
    with pytest.raises(ServeError, match=r"BRANDMAP_HOST=host\.invalid"):
        open_listener("host.invalid", 0)


def test_a_misspelt_variable_is_a_warning() -> None:
    code, said = failed(prot="1", review_number="broken")
    assert code == 2
    assert "WARNING brandmap.serve: BRANDMAP_PROT is not a setting" in said


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "localhost")])  # noqa: S104
def test_the_address_shown_opens_here(host: str, shown: str) -> None:
    with open_listener(host, 0) as listener:
        assert url_of(listener) == f"http://{shown}:{listener.getsockname()[1]}/"


def test_without_a_proxy_nobody_is_trusted() -> None:
    assert proxy_options(0) == {"clear_untrusted_proxy_headers": True}
