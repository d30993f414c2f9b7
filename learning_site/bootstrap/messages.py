"""Compile the translations without gettext, and tell which are missing.

python -m learning_site.bootstrap.messages            compile what is older than its source
python -m learning_site.bootstrap.messages --check    say what is missing and fail
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import polib

from learning_site.bootstrap.environment import ROOT

APPS = ("community", "courses", "library", "reflections", "language_search", "learning_site")


def catalogues() -> Iterator[Path]:
    for app in APPS:
        yield from sorted((ROOT / app).glob("locale/*/LC_MESSAGES/django.po"))


def compile_messages() -> int:
    """Writes each .mo that is missing or older than its .po; answers with their number."""
    compiled = 0
    for path in catalogues():
        target = path.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < path.stat().st_mtime:
            polib.pofile(str(path)).save_as_mofile(str(target))
            compiled += 1
    return compiled


def missing() -> Iterator[str]:
    """Sentences for every message without a translation, or marked as doubtful."""
    for path in catalogues():
        catalogue = polib.pofile(str(path))
        for entry in [*catalogue.untranslated_entries(), *catalogue.fuzzy_entries()]:
            yield f"{path.relative_to(ROOT)}:{entry.linenum}: {entry.msgid!r}"


if __name__ == "__main__":
    if "--check" in sys.argv:
        found = list(missing())
        print("\n".join(found) or "Every message is translated.")
        sys.exit(bool(found))
    compile_messages()
