"""Templates keep to their own app, ask for nothing that our security policy forbids, and all compile."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template.loader import get_template

from learning_site.bootstrap.environment import ROOT
from tests.architecture.ours import PACKAGES, PLUGINS, all_templates, app_templates, label_packages

USED = re.compile(r"""\{%\s*(?:extends|include)\s+["']([^"']+)["']""")
LOADED = re.compile(r"\{%\s*load\s+([^%]+?)\s*%\}")
ADDRESSED = re.compile(r"""\{%\s*url\s+["'](\w+):""")
TAGS = {path.stem: package for package in PACKAGES for path in (ROOT / package / "templatetags").glob("*_tags.py")}
# What a strict Content-Security-Policy refuses to run or to apply.
INLINE = re.compile(
    r"""<script(?![^>]*\ssrc=)|<style\b|[\s"']style\s*=|[\s"']on[a-z]+\s*=\s*["']|javascript:|\shx-on""", re.IGNORECASE
)
TEMPLATES = sorted(all_templates().items())
by_name = pytest.mark.parametrize(("name", "path"), TEMPLATES, ids=[name for name, _path in TEMPLATES])


def test_a_template_of_an_app_lies_in_a_folder_named_like_its_label() -> None:
    packages = label_packages()
    strays = [
        str(path.relative_to(ROOT)) for package, name, path in app_templates() if _owner(name, packages) != package
    ]
    assert strays == []


def test_no_template_of_an_app_uses_what_another_plugin_or_the_site_offers() -> None:
    crossings = [
        f"{name} uses {what}"
        for package, name, path in app_templates()
        for what, owner in _uses(path.read_text(encoding="utf-8"))
        if package != "learning_site" and owner in {*PLUGINS, "learning_site"} - {package}
    ]
    assert crossings == []


def test_what_crosses_is_seen() -> None:
    text = '{% extends "lc_library/base.html" %}{% load i18n courses_tags %}{% url "reflections:journal" %}'
    assert [owner for _what, owner in _uses(text) if owner] == ["library", "courses", "reflections"]


def _uses(text: str) -> Iterator[tuple[str, str | None]]:
    """Templates, tags and addresses that a template uses, each with the package it comes from, if that is ours."""
    packages = label_packages()
    yield from ((used, _owner(used, packages)) for used in USED.findall(text))
    yield from ((library, TAGS.get(library)) for line in LOADED.findall(text) for library in line.split())
    yield from ((f"{space}:…", space if space in PACKAGES else None) for space in ADDRESSED.findall(text))


@by_name
def test_nothing_is_inline(name: str, path: Path) -> None:
    assert INLINE.findall(path.read_text(encoding="utf-8")) == []


@by_name
def test_a_template_compiles_and_so_does_what_it_uses(name: str, path: Path) -> None:
    get_template(name)
    for used in USED.findall(path.read_text(encoding="utf-8")):
        get_template(used)


@pytest.mark.parametrize(
    "text",
    [
        "<script>run()</script>",
        '<p style="color: red">',
        '<a href="#" onclick="run()">',
        '<a href="javascript:run()">',
        "<style>p { color: red }</style>",
    ],
)
def test_what_is_inline_is_seen(text: str) -> None:
    assert INLINE.search(text)


def _owner(name: str, packages: dict[str, str]) -> str | None:
    return packages.get(name.split("/")[0])
