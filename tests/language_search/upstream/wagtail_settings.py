"""Wagtail's own test settings with our backend as the default. SEARCH_ENGINE names the engine, SEARCH_PATH a folder."""

import os
from pathlib import Path

if os.environ.get("DATABASE_URL"):
    import dj_database_url

    os.environ["DATABASE_ENGINE"] = "django.db.backends.postgresql"

from wagtail.test.settings import *  # noqa: F403

if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(os.environ["DATABASE_URL"])}
else:
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
INSTALLED_APPS = ["language_search", *INSTALLED_APPS]  # noqa: F405
# Jinja2 is not needed for the tests about search, and not installed.
TEMPLATES = [engine for engine in TEMPLATES if "jinja2" not in engine["BACKEND"]]  # noqa: F405
TEST_RUNNER = "tests.language_search.upstream.runner.Runner"
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "language_search.backend",
        "ENGINE": os.environ.get("SEARCH_ENGINE", "auto"),
        "PATH": Path(os.environ["SEARCH_PATH"]) / "wagtail" if "SEARCH_PATH" in os.environ else None,
        "LANGUAGES": ["en", "nl"],
        "AUTO_REBUILD": False,
    }
}
