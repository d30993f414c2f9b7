"""The environment is read in one place, and production does not start half set up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from learning_site.settings.environment import PROJECT_ROOT, Environment


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in list(os.environ):
        if name.startswith("LEERKRING_") or name in {"DATABASE_URL", "REDIS_URL"}:
            monkeypatch.delenv(name)
    return monkeypatch


def test_without_any_setting_it_is_a_demo_on_a_laptop(bare: pytest.MonkeyPatch) -> None:
    environment = Environment.read()
    assert environment.data_dir == PROJECT_ROOT / "var"
    assert (environment.secret_key, environment.allowed_hosts, environment.database_url) == ("", [], "")
    assert environment.trust_proxy is False


def test_hosts_are_a_list_and_spaces_do_not_matter(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare.setenv("LEERKRING_HOSTS", " a.example, b.example ,,")
    bare.setenv("LEERKRING_DATA_DIR", str(tmp_path))
    bare.setenv("LEERKRING_TRUST_PROXY", "1")
    environment = Environment.read()
    assert environment.allowed_hosts == ["a.example", "b.example"]
    assert (environment.data_dir, environment.trust_proxy) == (tmp_path.resolve(), True)


@pytest.mark.parametrize("missing", ["LEERKRING_SECRET_KEY", "LEERKRING_HOSTS"])
def test_production_refuses_to_start_without_a_key_or_without_its_hosts(tmp_path: Path, missing: str) -> None:
    given = {"LEERKRING_SECRET_KEY": "x" * 60, "LEERKRING_HOSTS": "a.example", "LEERKRING_DATA_DIR": str(tmp_path)}
    environment = {name: value for name, value in {**os.environ, **given}.items() if name != missing}
    command = [sys.executable, "-c", "import learning_site.settings.production"]
    tried = subprocess.run(command, cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, check=False)
    assert tried.returncode != 0
    assert f"Set {missing}" in tried.stderr


def test_the_tests_run_with_what_production_runs_with() -> None:
    assert (settings.DEBUG, settings.DEMO_MODE) == (False, False)
    middleware = [each.rsplit(".", 1)[-1] for each in settings.MIDDLEWARE]
    assert middleware.index("SecurityHeadersMiddleware") < middleware.index("SessionMiddleware")
    assert {"CsrfViewMiddleware", "XFrameOptionsMiddleware"} <= set(middleware)


def test_no_third_party_learns_that_somebody_works_here() -> None:
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAIL_ENABLE_WHATS_NEW_BANNER is False
    assert settings.WAGTAILEMBEDS_FINDERS == []


def test_everything_a_running_site_writes_lies_under_one_folder() -> None:
    written = [settings.MEDIA_ROOT, settings.STATIC_ROOT, settings.EMAIL_FILE_PATH]
    assert [path for path in written if settings.LEERKRING_DATA_DIR not in Path(path).parents] == []
