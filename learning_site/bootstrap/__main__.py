"""What `make` runs: each command first makes sure that all it needs is there.

    python3 -m learning_site.bootstrap demo|reset|test|test-postgres|lint|fmt|bench|shots|messages

Standard library only until the environment stands; everything after that runs inside it.
"""

import os
import subprocess
import sys

from learning_site.bootstrap.browser import ensure_browser
from learning_site.bootstrap.environment import PYTHON, ROOT, VENV, ensure_environment, say
from learning_site.bootstrap.postgres import cluster

TOOLS = VENV / "bin"
LINTERS: dict[str, list[str]] = {
    "ruff": [str(TOOLS / "ruff"), "check", "."],
    "ruff format": [str(TOOLS / "ruff"), "format", "--check", "."],
    "djade": ["sh", "-c", f"git ls-files '*.html' | xargs {TOOLS / 'djade'} --check --target-version 5.2"],
    "import-linter": [str(TOOLS / "lint-imports")],
    "typos": [str(TOOLS / "typos")],
    "mypy": [str(TOOLS / "mypy")],
    "migrations": [str(PYTHON), "manage.py", "makemigrations", "--check", "--dry-run"],
    "messages": [str(PYTHON), "-m", "learning_site.bootstrap.messages", "--check"],
    "deployment": [str(PYTHON), "-m", "learning_site.bootstrap.deploy_check"],
}

# From the root, so that the site's own `templates/` are read too: each app keeps its messages, the site takes the rest.
COLLECT = ["--locale", "nl", "--no-wrap", "--no-obsolete", "--add-location", "file"] + [
    word for folder in (".*", "var", "tests", "benchmarks", "docs") for word in ("--ignore", folder)
]


def demo(arguments: list[str]) -> int:
    _prepare("runtime")
    os.execv(str(PYTHON), [str(PYTHON), "manage.py", "demo", *arguments])


def reset(arguments: list[str]) -> int:
    return demo(["--reset", *arguments])


def test(arguments: list[str]) -> int:
    _prepare("development")
    # The browser is looked for inside the environment, where Playwright is.
    _inside("-c", "from learning_site.bootstrap.browser import ensure_browser; ensure_browser()")
    return _inside("-m", "pytest", *arguments)


def test_postgres(arguments: list[str]) -> int:
    _prepare("development")
    with cluster() as url:
        os.environ["DATABASE_URL"] = url
        return _inside("-m", "pytest", "-m", "not journey", "tests", *arguments)


def lint(arguments: list[str]) -> int:
    """Every check, even after one failed, so that all is known at once."""
    _prepare("development")
    failed = []
    for name, command in LINTERS.items():
        if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
            failed.append(name)
    say(f"Not right yet: {', '.join(failed)}" if failed else "Every check passed")
    return bool(failed)


def fmt(arguments: list[str]) -> int:
    _prepare("development")
    subprocess.run([str(TOOLS / "ruff"), "check", "--fix", "."], cwd=ROOT, check=False)
    subprocess.run([*LINTERS["djade"][:2], LINTERS["djade"][2].replace(" --check", "")], cwd=ROOT, check=False)
    return subprocess.run([str(TOOLS / "ruff"), "format", "."], cwd=ROOT, check=False).returncode


def bench(arguments: list[str]) -> int:
    _prepare("development")
    return _inside("-m", "benchmarks", *arguments)


def shots(arguments: list[str]) -> int:
    """Pictures of a demo that runs at the address given, http://localhost:8000 by default."""
    _prepare("development")
    ensure_browser()
    return _inside("-m", "learning_site.bootstrap.shots", *(arguments or ["http://localhost:8000", "var/shots"]))


def messages(arguments: list[str]) -> int:
    """Collect messages from the code (needs gettext), then compile them."""
    _prepare("development")
    if (failed := _inside("manage.py", "makemessages", *COLLECT)) != 0:
        return failed
    return _inside("-m", "learning_site.bootstrap.messages", "--tidy")


def _prepare(kind: str) -> None:
    os.chdir(ROOT)
    ensure_environment(kind)
    _inside("-m", "learning_site.bootstrap.messages")


def _inside(*arguments: str) -> int:
    """Run something with the environment's Python."""
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False).returncode


COMMANDS = {
    "demo": demo,
    "reset": reset,
    "test": test,
    "test-postgres": test_postgres,
    "lint": lint,
    "fmt": fmt,
    "bench": bench,
    "shots": shots,
    "messages": messages,
}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        sys.exit(__doc__)
    sys.exit(COMMANDS[sys.argv[1]](sys.argv[2:]))
