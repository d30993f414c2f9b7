"""A site with one model. BENCH_BACKEND names what is measured, BENCH_FOLDER a folder for database and index."""

import os
from pathlib import Path

import dj_database_url

BACKEND = os.environ["BENCH_BACKEND"]
FOLDER = Path(os.environ["BENCH_FOLDER"])

SECRET_KEY = "benchmarks-only"  # noqa: S105 - protects nothing
INSTALLED_APPS = [
    "benchmarks.search",
    "language_search",
    "modelsearch",
    "django.contrib.contenttypes",
]
if os.environ.get("DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(os.environ["DATABASE_URL"])}
    INSTALLED_APPS.append("django.contrib.postgres")
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": FOLDER / "site.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    }
USE_TZ = True
LANGUAGE_CODE = "nl"
STOCK = {"BACKEND": "modelsearch.backends.database"}
OURS = {
    "BACKEND": "language_search.backend",
    "ENGINE": BACKEND,
    "PATH": FOLDER / "index",
    "LANGUAGES": ["nl", "en"],
    "AUTO_REBUILD": False,
}
MODELSEARCH_BACKENDS = {"default": STOCK if BACKEND.startswith("stock") else OURS}
