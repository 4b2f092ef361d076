"""What has logic and no page is tested by Node's own runner."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NODE = Path(sys.executable).with_name("node")


def test_the_modules_keep_their_rules() -> None:
    files = sorted(str(path) for path in HERE.glob("*.test.mjs"))
    assert files
    done = subprocess.run(
        [str(NODE), "--test", *files], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
