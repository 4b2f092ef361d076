"""The OpenAPI document passes the strictest rules of a linter that others use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from api.v1.route import ROOT as API

if TYPE_CHECKING:
    from flask.testing import FlaskClient

ROOT = Path(__file__).parents[3]
NODE = Path(sys.executable).with_name("node")
LINTER = ROOT / "tools" / "node" / "node_modules" / ".bin" / "redocly"
#: It asks nobody for news and tells nobody what it did.
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "NO_COLOR": "1"}


def lint(document: Path) -> subprocess.CompletedProcess[str]:
    assert LINTER.exists(), f"found no {LINTER.name}; expected what `make setup` puts there; run it"
    command = [str(NODE), str(LINTER), "lint", "--extends=recommended-strict", document.name]
    environment = {**os.environ, **QUIET}
    return subprocess.run(
        command, cwd=document.parent, env=environment, capture_output=True, text=True, check=False
    )


def test_the_document_has_no_fault_that_a_linter_knows(client: FlaskClient, tmp_path: Path) -> None:
    document = tmp_path / "openapi.json"
    document.write_bytes(client.get(f"{API}/openapi.json").data)
    done = lint(document)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_linter_would_see_a_word_that_is_no_keyword(
    client: FlaskClient, tmp_path: Path
) -> None:
    document = tmp_path / "openapi.json"
    text = client.get(f"{API}/openapi.json").text.replace('"minimum"', '"ge"')
    document.write_text(text, "utf-8")
    done = lint(document)
    assert done.returncode == 1
    assert "`ge` is not expected here" in done.stdout + done.stderr
