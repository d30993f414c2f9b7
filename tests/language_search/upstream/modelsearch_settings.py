"""Settings for modelsearch's own test suite with our backend. SEARCH_ENGINE names the engine, SEARCH_PATH a folder."""

import os
from pathlib import Path

import dj_database_url

SECRET_KEY = "tests-only"
INSTALLED_APPS = [
    "language_search",
    "modelsearch.test.testapp",
    "modelsearch",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
]
if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(os.environ["DATABASE_URL"])}
    INSTALLED_APPS.append("django.contrib.postgres")
else:
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
LANGUAGE_CODE = "en"
USE_TZ = True
MODELSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "language_search.backend",
        "ENGINE": os.environ.get("SEARCH_ENGINE", "auto"),
        "PATH": Path(os.environ["SEARCH_PATH"]) / "modelsearch" if "SEARCH_PATH" in os.environ else None,
        "LANGUAGES": ["en", "nl"],
        "AUTO_REBUILD": False,
    }
}
