"""Make the project's own Python environment. Standard library only, since nothing else is there yet."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"runtime": "requirements.txt", "development": "requirements-dev.txt"}
NO_VENV = (
    "Python cannot make a virtual environment here.\n"
    "On Debian and Ubuntu: apt install python3-venv. Then run the same command again."
)


def say(text: str) -> None:
    print(f"• {text}", flush=True)


def ensure_environment(kind: str) -> None:
    """An environment with the locked packages of this kind; does nothing when it is there already."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this runs before anybody checked
        sys.exit("Leerkring needs Python 3.11 or newer; this is " + sys.version.split()[0])
    if not PYTHON.exists():
        _make_venv()
    lock = ROOT / LOCKS[kind]
    stamp = VENV / f"installed-{kind}"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    say(f"Installing the packages of {lock.name} (a minute or so, once)")
    started = time.monotonic()
    _run_or_stop([str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(lock)])
    stamp.write_text(digest)
    say(f"Installed in {time.monotonic() - started:.0f} seconds")


def _make_venv() -> None:
    say("Making a Python environment in .venv")
    command = [sys.executable, "-m", "venv", str(VENV)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if not install_with_apt("python3-venv") or subprocess.run(command, check=False).returncode != 0:
        sys.exit(NO_VENV)


def install_with_apt(*packages: str) -> bool:
    """Debian packages, where this is Debian and we may; False where it is not, or it did not work."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    say("Installing with apt: " + ", ".join(packages))
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, capture_output=True, check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0


def _run_or_stop(command: list[str]) -> None:
    done = subprocess.run(command, check=False, cwd=ROOT)
    if done.returncode != 0:
        sys.exit(f"This did not work: {' '.join(command)}")
