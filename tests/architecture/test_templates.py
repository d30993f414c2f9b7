"""Templates keep to their own app, ask for nothing that our security policy forbids, and all compile."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from learning_site.bootstrap.environment import ROOT
from tests.architecture.ours import PLUGINS, all_templates, app_templates, label_packages

USED = re.compile(r"""\{%\s*(?:extends|include)\s+["']([^"']+)["']""")
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


def test_no_template_of_a_plugin_uses_one_of_another_plugin() -> None:
    packages = label_packages()
    crossings = [
        f"{name} uses {used}"
        for package, name, path in app_templates()
        for used in USED.findall(path.read_text(encoding="utf-8"))
        if package != "learning_site" and _owner(used, packages) in {*PLUGINS, "learning_site"} - {package}
    ]
    assert crossings == []


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
