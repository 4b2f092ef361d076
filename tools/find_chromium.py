"""Print the path of a Chromium that runs, installing one (and a Chinese font) where possible."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FONT_PACKAGES = ("fontconfig", "fonts-noto-cjk")


def main() -> int:
    """Print the path on standard output, everything else on standard error."""
    ensure_chinese_font()
    path = installed() or from_apt() or from_playwright()
    if path is None:
        chosen = os.environ.get("BRANDMAP_CHROMIUM")
        found = f"BRANDMAP_CHROMIUM={chosen} does not run." if chosen else "No Chromium was found."
        complain(f"{found} Install Chromium or Chrome, or set BRANDMAP_CHROMIUM to its path.")
        return 2
    print(path)
    return 0


def installed() -> str | None:
    """Find a browser on this machine; BRANDMAP_CHROMIUM, when set, is the only one tried."""
    chosen = os.environ.get("BRANDMAP_CHROMIUM")
    paths = [shutil.which(name) for name in ([chosen] if chosen else NAMES)]
    return next((path for path in paths if path and works(path)), None)


def works(path: str) -> bool:
    """Tell whether the program starts (Ubuntu's package without snap does not)."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def from_apt() -> str | None:
    """Install the distribution's Chromium, as root on Debian only."""
    if os.environ.get("BRANDMAP_CHROMIUM") or not apt_install("chromium"):
        return None
    return installed()


def from_playwright() -> str | None:
    """Use Playwright's own Chromium, downloaded on first use."""
    if os.environ.get("BRANDMAP_CHROMIUM"):
        return None
    path = playwright_path()
    if not works(path):
        options = ["--with-deps"] if may_apt() else []
        run([sys.executable, "-m", "playwright", "install", *options, "chromium"])
    return path if works(path) else None


def playwright_path() -> str:
    """Ask Playwright where its Chromium is or would be."""
    # Imported here: the other ways need no Playwright.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def ensure_chinese_font() -> None:
    """Install a Chinese font, or say what to do: without one the characters are boxes."""
    if sys.platform != "linux" or has_chinese_font():
        return
    if not apt_install(*FONT_PACKAGES):
        complain(
            "No Chinese font found: Chinese text will be drawn as boxes. "
            f"On Debian or Ubuntu run: sudo apt-get install {' '.join(FONT_PACKAGES)}"
        )


def has_chinese_font() -> bool:
    """Ask fontconfig for a font that covers Chinese."""
    if shutil.which("fc-list") is None:
        return False
    done = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False)
    return bool(done.stdout.strip())


def may_apt() -> bool:
    """Tell whether packages of the system may be installed: root, with apt-get."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> bool:
    """Install packages of the system; False where that is not possible."""
    if not may_apt():
        return False
    complain(f"Installing {', '.join(packages)} with apt-get.")
    run(["apt-get", "-qq", "update"])
    return run(["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "install", "-y", *packages])


def run(command: list[str]) -> bool:
    """Run a command, its output on standard error; tell whether it succeeded."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdout=sys.stderr, env=environment, check=False).returncode == 0


def complain(message: str) -> None:
    """Tell the person at the terminal."""
    print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
