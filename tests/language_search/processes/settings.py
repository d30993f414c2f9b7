"""A site for processes that are started, watched and killed. NOTES_FOLDER and NOTES_ENGINE say where and how."""

import os
from pathlib import Path

import dj_database_url

FOLDER = Path(os.environ["NOTES_FOLDER"])
SECRET_KEY = "tests-only"
INSTALLED_APPS = [
    "tests.language_search.processes.notes",
    "language_search",
    "modelsearch",
    "django.contrib.contenttypes",
]
if os.environ.get("NOTES_DATABASE"):
    DATABASES = {"default": dj_database_url.parse(os.environ["NOTES_DATABASE"])}
    INSTALLED_APPS.append("django.contrib.postgres")
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": FOLDER / "notes.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    }
USE_TZ = True
MODELSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "language_search.backend",
        "ENGINE": os.environ["NOTES_ENGINE"],
        "PATH": FOLDER / "index",
        "AUTO_REBUILD": False,
    }
}
