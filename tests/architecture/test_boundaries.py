"""The boundaries that imports do not show: relations between tables, and blocks in migrations.

Imports are checked by import-linter, in `make lint`.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db.models import Model

from learning_site.bootstrap.environment import ROOT
from tests.architecture.ours import PLUGINS, label_packages, our_models


def test_no_table_of_a_plugin_points_at_another_plugin() -> None:
    packages = label_packages()
    crossings = [
        f"{model._meta.label}.{name} → {target._meta.label}"
        for model in our_models()
        for name, target in _relations(model)
        if packages.get(target._meta.app_label) in PLUGINS
        and packages.get(target._meta.app_label) != packages[model._meta.app_label]
        and packages[model._meta.app_label] != "learning_site"
    ]
    assert crossings == []


def _relations(model: type[Model]) -> list[tuple[str, type[Model]]]:
    """What this model itself points at, many-to-many included; "anything" (a generic key) is no model."""
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    return [(field.name, field.related_model) for field in fields if isinstance(field.related_model, type)]


@pytest.mark.parametrize("settings", ["without_extra_blocks", "with_extra_blocks"])
def test_a_block_from_elsewhere_asks_for_no_migration(settings: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": f"tests.architecture.{settings}",
        "LEERKRING_DATA_DIR": str(tmp_path),
    }
    command = [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
