"""Print the path of an nginx that runs, installing Debian's where possible."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tools.find_chromium import apt_install, complain

#: Debian keeps servers where an ordinary PATH does not look.
PLACES = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"))


def main() -> int:
    """Print the path on standard output, everything else on standard error."""
    path = installed()
    if path is None and not os.environ.get("BRANDMAP_NGINX") and apt_install("nginx-light"):
        path = installed()
    if path is None:
        complain("No nginx was found. Install nginx, or set BRANDMAP_NGINX to its path.")
        return 2
    print(path)
    return 0


def installed() -> str | None:
    """Find nginx on this machine; BRANDMAP_NGINX, when set, is the only one tried."""
    path = shutil.which(os.environ.get("BRANDMAP_NGINX") or "nginx", path=PLACES)
    return path if path and works(path) else None


def works(path: str) -> bool:
    """Tell whether the program starts."""
    try:
        done = subprocess.run([path, "-v"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
