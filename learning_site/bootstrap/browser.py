"""Find a Chromium for Playwright, or say plainly how to get one. Standard library only."""

import os
import shutil
import subprocess
import sys
from typing import Any

from learning_site.bootstrap.environment import install_with_apt, say

CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = (
    "No browser for the tests was found, and none could be installed.\n"
    "Install Chromium (Debian, Ubuntu: apt install chromium; Fedora: dnf install chromium; "
    "macOS: brew install chromium)\n"
    "or name one: LEERKRING_BROWSER=/path/to/chromium make test"
)


def find_browser() -> str | None:
    """The path of a browser on this machine."""
    named = os.environ.get("LEERKRING_BROWSER")
    return named or next((path for name in CANDIDATES if (path := shutil.which(name))), None)


def playwright_browser() -> bool:
    """Whether Playwright has a Chromium of its own."""
    script = (
        "import os, sys; from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: sys.exit(not os.path.exists(p.chromium.executable_path))"
    )
    return subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def launch_options() -> dict[str, Any]:
    """What `playwright.chromium.launch` needs here."""
    args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        args.append("--no-sandbox")
    path = find_browser()
    return {"args": args, **({"executable_path": path} if path else {})}


def ensure_browser() -> None:
    """Uses what is there; else lets Playwright fetch one; else asks apt; else says what to do and fails."""
    if find_browser() or playwright_browser():
        return
    say("No Chromium found; trying to install one")
    if _quietly([sys.executable, "-m", "playwright", "install", "chromium"]) and playwright_browser():
        return
    install_with_apt("chromium")
    if not find_browser():
        sys.exit(HELP)


def _quietly(command: list[str]) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, timeout=600, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
