"""Which apps, models, templates and source files are ours, asked from Django rather than written down twice."""

from collections.abc import Iterator
from pathlib import Path

from django.apps import AppConfig, apps
from django.db.models import Model

from learning_site.bootstrap.environment import ROOT

PLUGINS = ("courses", "library", "reflections")
PACKAGES = ("community", "courses", "language_search", "learning_site", "library", "reflections")


def package_of(config: AppConfig) -> str:
    """The package that an app belongs to: `courses.pages` is part of `courses`."""
    return config.name.split(".")[0]


def our_apps() -> list[AppConfig]:
    return [config for config in apps.get_app_configs() if package_of(config) in PACKAGES]


def our_models() -> list[type[Model]]:
    """Every table of ours, the ones that Django makes for many-to-many fields excepted."""
    return [model for config in our_apps() for model in config.get_models()]


def label_packages() -> dict[str, str]:
    """Which package a label stands for: `lc_courses_pages` stands for `courses`."""
    return {config.label: package_of(config) for config in our_apps()}


def app_templates() -> Iterator[tuple[str, str, Path]]:
    """Package, name as Django knows it, and file of every template in an app."""
    for package in PACKAGES:
        folder = ROOT / package / "templates"
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            yield package, str(path.relative_to(folder)), path


def site_templates() -> Iterator[tuple[str, Path]]:
    """Name and file of every template of the site's skin."""
    folder = ROOT / "templates"
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield str(path.relative_to(folder)), path


def all_templates() -> dict[str, Path]:
    return {name: path for _package, name, path in app_templates()} | dict(site_templates())
