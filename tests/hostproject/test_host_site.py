"""Our apps in somebody else's site, as docs/how-to/plug-in.md promises."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from learning_site.bootstrap.environment import ROOT


@pytest.mark.parametrize("settings", ["settings", "settings_own_base"])
def test_a_member_of_another_site_reads_her_own_version(settings: str, tmp_path: Path) -> None:
    migrations = tmp_path / "village_migrations"
    migrations.mkdir()
    (migrations / "__init__.py").touch()
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(tmp_path)]),
        "DJANGO_SETTINGS_MODULE": f"tests.hostproject.{settings}",
    }
    command = [sys.executable, "-W", "error::DeprecationWarning:community|courses", "-m", "tests.hostproject.story"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
