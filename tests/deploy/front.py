"""Run the shipped nginx site on free ports, before the application mounted at a path."""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import trustme

from app import create_app
from serve import make_server, open_listener
from settings import Settings
from tests.serving import attended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEPLOY = Path(__file__).parents[2] / "deploy"
HOST = "map.example.gov.cn"
PREFIX = "/labour-map"
PATIENCE = 60
MAIN = """
{user} daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log warn;
events {{ worker_connections 256; }}
http {{
  access_log off; default_type application/octet-stream;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold what came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Front:
    """Reach the map as the public does: by nginx, with TLS, under its path."""

    tls_port: int
    plain_port: int
    trust: ssl.SSLContext

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path of the host, checking its certificate."""
        connection = HTTPSConnection("127.0.0.1", self.tls_port, context=self.trust, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        body = b"x" * int(named.pop("Bytes", "0")) or None
        connection.request(method, path, body=body, headers={"Host": HOST, **named})
        found = connection.getresponse()
        answer = Answer(found.status, dict(found.getheaders()), found.read())
        connection.close()
        return answer


def nginx_path() -> str:
    """Return the program; without it these tests fail, for a site nobody ran is not tested."""
    found = os.environ.get("BRANDMAP_NGINX") or shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if found is None:
        pytest.fail("nginx is not there: run `make setup`, or set BRANDMAP_NGINX to its path")
    return found


@contextmanager
def behind_nginx(folder: Path) -> Iterator[Front]:
    """Start the application behind the shipped site; only ports and paths are changed."""
    settings = Settings(
        path_prefix=f"{PREFIX}/",
        trusted_proxy_hops=1,
        costly_rate_limit="4/minute",
        hsts_seconds=31_536_000,
    )
    listener = open_listener("127.0.0.1", 0)
    server = make_server(create_app(settings).server, listener, threads=4, hops=1)
    ports = free_port(), free_port()
    trust = certificates(folder)
    site = rendered(folder, listener.getsockname()[1], ports)
    (folder / "site.conf").write_text(site, "utf-8")
    # Workers of root's nginx would be somebody else, who cannot read the test's folder.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), "utf-8")
    command = [nginx_path(), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    with attended(server), subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        wait_for(ports[0])
        yield Front(*ports, trust)
        process.terminate()


def rendered(folder: Path, application: int, ports: tuple[int, int]) -> str:
    """Return the shipped site with ports and paths of this test; each line must be there."""
    site = (DEPLOY / "nginx-site.conf").read_text("utf-8")
    tls, plain = ports
    for shipped, ours in (
        (r"listen 443 ssl", f"listen 127.0.0.1:{tls} ssl"),
        (r"listen \[::\]:443 ssl", f"listen [::1]:{tls} ssl"),
        (r"listen 80", f"listen 127.0.0.1:{plain}"),
        (r"listen \[::\]:80[^;]*;", ""),
        (r"127\.0\.0\.1:8050;", f"127.0.0.1:{application};"),
        (r"/etc/ssl/brandmap/", f"{folder}/"),
        (r"/var/cache/nginx/brandmap", f"{folder}/cache"),
    ):
        site, count = re.subn(shipped, ours, site)
        assert count, shipped
    return site if socket.has_ipv6 else re.sub(r"listen \[::1\][^;]*;", "", site)


def certificates(folder: Path) -> ssl.SSLContext:
    """Write a certificate for the host of the site, and return what trusts it."""
    authority = trustme.CA()
    issued = authority.issue_cert(HOST, "127.0.0.1")
    issued.private_key_pem.write_to_path(folder / "privkey.pem")
    for place, pem in enumerate(issued.cert_chain_pems):
        pem.write_to_path(folder / "fullchain.pem", append=place > 0)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    return trust


def free_port() -> int:
    """Return a port nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    return port


def wait_for(port: int) -> None:
    """Wait until somebody listens on a port."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"nobody listens on {port}")
