"""The shipped compose file: what it names exists, and nothing in it may do more than it needs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from settings import Settings, variable
from tests.deploy.front import DEPLOY, HOST, PREFIX

FILE = DEPLOY / "compose.yaml"


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))["services"]
    return found


def test_files_it_names_are_there(services: dict[str, Any]) -> None:
    build = services["app"]["build"]
    context = (DEPLOY / build["context"]).resolve()
    assert (context / build["dockerfile"]).is_file()
    assert (DEPLOY / services["nginx"]["volumes"][0].split(":")[0]).is_file()
    recipe = (context / build["dockerfile"]).read_text("utf-8")
    copied = [line.split()[1] for line in recipe.splitlines() if line.startswith("COPY")]
    assert [name for name in copied if not (context / name).exists()] == []


#: A variable that must be given: its name, and what is said where it is not.
REQUIRED = re.compile(r"\$\{(\w+):\?(.+)\}")
PUBLIC = f"https://{HOST}{PREFIX}"


def test_it_does_not_start_before_the_public_address_is_given(services: dict[str, Any]) -> None:
    stated = services["app"]["environment"]["BRANDMAP_PUBLIC_URL"]
    needed = REQUIRED.fullmatch(stated)
    assert needed is not None
    assert needed[1] == "BRANDMAP_PUBLIC_URL"
    assert PUBLIC in needed[2]


def test_images_are_named_by_their_digest(services: dict[str, Any]) -> None:
    recipe = (DEPLOY / "Dockerfile").read_text("utf-8")
    images = [services["nginx"]["image"], *re.findall(r"^FROM (\S+)", recipe, re.MULTILINE)]
    assert [name for name in images if not re.search(r":[\w.-]+@sha256:[0-9a-f]{64}$", name)] == []


def test_its_settings_are_right_and_fit_the_nginx_site(services: dict[str, Any]) -> None:
    given = services["app"]["environment"]
    stated: dict[str, Any] = {name: REQUIRED.sub(PUBLIC, value) for name, value in given.items()}
    fields = {variable(name): name for name in Settings.model_fields}
    settings = Settings(**{fields[name]: value for name, value in stated.items()})
    site = (DEPLOY / "nginx-site.conf").read_text("utf-8")
    assert settings.path_prefix == PREFIX
    assert f"location {settings.path_prefix}/" in site
    assert f"server {settings.host}:{settings.port};" in site
    assert settings.trusted_proxy_hops == 1
    assert f"{settings.path_prefix}/readyz" in services["app"]["healthcheck"]["test"][-1]


@pytest.mark.parametrize("name", ["app", "nginx"])
def test_containers_are_closed(services: dict[str, Any], name: str) -> None:
    service = services[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_docker_reads_it_where_there_is_docker() -> None:
    docker = shutil.which("docker")
    known = docker and subprocess.run(
        [docker, "compose", "version"], capture_output=True, check=False
    )
    if docker is None or not known or known.returncode:
        return  # its parts are checked above; only Docker can check more
    done = subprocess.run(
        [docker, "compose", "--file", str(FILE), "config", "--quiet"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"BRANDMAP_PUBLIC_URL": PUBLIC},
    )
    assert done.returncode == 0, done.stderr
