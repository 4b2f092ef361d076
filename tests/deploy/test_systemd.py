"""The shipped systemd unit: systemd's own check, or where it is not there, its fields."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.deploy.front import DEPLOY

if TYPE_CHECKING:
    from pathlib import Path

UNIT = DEPLOY / "brandmap.service"
#: What a service that only reads files and answers on one port has no need of.
CLOSED = {
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateTmp=yes",
    "PrivateDevices=yes",
    "CapabilityBoundingSet=",
    "DynamicUser=yes",
}
#: Exposure as `systemd-analyze security` counts it: 0 is closed, 100 is open.
MOST_EXPOSED = "15"


def test_the_unit_gives_up_what_it_does_not_need() -> None:
    lines = set(UNIT.read_text("utf-8").splitlines())
    assert lines >= CLOSED
    assert "RestartPreventExitStatus=2" in lines
    starts = [line for line in lines if line.startswith("ExecStart=")]
    assert starts == ["ExecStart=/opt/brandmap/.venv/bin/python app.py"]


def test_systemd_finds_nothing_to_complain_of(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        return  # the fields are checked above; only systemd can check more
    here = tmp_path / "brandmap.service"
    text = UNIT.read_text("utf-8").replace("/opt/brandmap/.venv/bin/python", sys.executable)
    here.write_text(text.replace("/opt/brandmap", str(DEPLOY.parent)), "utf-8")
    for options in (["verify"], ["security", "--offline=true", f"--threshold={MOST_EXPOSED}"]):
        done = subprocess.run(
            [analyze, *options, str(here)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr
        assert "brandmap.service:" not in done.stderr
