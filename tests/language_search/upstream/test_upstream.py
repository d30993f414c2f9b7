"""The suites of modelsearch and Wagtail, each in a process with its own settings and our backend as the default."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

PROJECT = Path(__file__).resolve().parents[3]
MODELSEARCH_TESTS = 121
WAGTAIL = [
    "wagtail.tests.test_page_search",
    "wagtail.documents.tests.test_search",
    "wagtail.admin.tests.pages.test_page_search",
    "wagtail.api.v2.tests.test_pages",
    "wagtail.admin.tests.test_page_chooser",
]


@pytest.fixture(params=["whoosh", "sqlite", "postgresql"])
def environment(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    if request.param not in ("whoosh", connection.vendor):
        pytest.skip(f"lives in a {request.param} database, this one is {connection.vendor}")
    if connection.vendor == "postgresql" and request.param == "whoosh":
        pytest.skip("run with SQLite: Whoosh does not depend on the database")
    settings = {**os.environ, "SEARCH_ENGINE": request.param, "SEARCH_PATH": str(tmp_path)}
    settings.pop("DJANGO_SETTINGS_MODULE", None)
    return settings


def passed(labels: list[str], settings: str, environment: dict[str, str]) -> int:
    """Run Django's test command and return how many tests ran; fail with its output if one failed."""
    command = [sys.executable, "-W", "ignore", "-m", "django", "test", *labels, "--noinput"]
    command.append(f"--settings=tests.language_search.upstream.{settings}")
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr[-3000:]
    found = re.search(r"Ran (\d+) tests", done.stderr)
    assert found
    return int(found.group(1))


def test_modelsearchs_own_suite_passes(environment: dict[str, str]) -> None:
    labels = ["tests.language_search.upstream.modelsearch_suite"]
    assert passed(labels, "modelsearch_settings", environment) == MODELSEARCH_TESTS


@pytest.mark.skipif("UPSTREAM_WAGTAIL" not in os.environ, reason="takes some minutes: set UPSTREAM_WAGTAIL=1")
def test_wagtails_own_search_tests_pass(environment: dict[str, str]) -> None:
    assert passed(WAGTAIL, "wagtail_settings", environment) >= 340
