"""The demo's settings, with the page that everything is measured against."""

from learning_site.settings.demo import *

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.floor"]  # noqa: F405
ROOT_URLCONF = "benchmarks.urls"
ALLOWED_HOSTS = ["testserver", "localhost"]
