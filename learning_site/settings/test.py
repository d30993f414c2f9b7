"""Fast and quiet, close to production where it matters: DEBUG off, same middleware, same headers."""

import tempfile
from pathlib import Path

from .base import *

SECRET_KEY = "tests-only"  # noqa: S105 - protects nothing
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
MEDIA_ROOT = LEERKRING_DATA_DIR / "test-media"
# A new index for every run, and never that of a demo that runs from the same folder.
_index = tempfile.TemporaryDirectory(prefix="leerkring-index-")
WAGTAILSEARCH_BACKENDS["default"]["PATH"] = Path(_index.name)
ACCOUNT_RATE_LIMITS = False
if not ENV.database_url:
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
