"""Every sentence that the code asks a translation for, read from the code itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

from learning_site.bootstrap.environment import ROOT
from tests.architecture.ours import PACKAGES, all_templates

NAMES = frozenset(
    ["_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy", "npgettext", "pgettext"]
)
WITH_CONTEXT = frozenset(["npgettext", "pgettext"])
BEGINNING = re.compile(r"\b(?:n?p?gettext|_)\(")


def sentences_in_use() -> Iterator[tuple[str, str]]:
    """File and sentence, for Python and for templates."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield from _sentences(path, ast.parse(path.read_text(encoding="utf-8")))
    for path in all_templates().values():
        # Django's own step before xgettext: the template as a row of calls, all else blotted out.
        for call in _calls(templatize(path.read_text(encoding="utf-8"))):
            yield from _sentences(path, call)


def _calls(text: str) -> Iterator[ast.AST]:
    for found in BEGINNING.finditer(text):
        ends = (found.start() + end.end() for end in re.finditer(r"\)", text[found.start() :]))
        yield from filter(None, [next(filter(None, (_parsed(text[found.start() : end]) for end in ends)), None)])


def _parsed(source: str) -> ast.AST | None:
    try:
        return ast.parse(source)
    except SyntaxError:
        return None


def _sentences(path: Path, tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := _name(node)) in NAMES:
            for argument in node.args[name in WITH_CONTEXT :][:1]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield str(path.relative_to(ROOT)), argument.value


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "id", getattr(call.func, "attr", "")))
