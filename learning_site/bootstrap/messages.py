"""Compile the translations without gettext, and tell what is wrong with them.

python -m learning_site.bootstrap.messages            compile what is older than its source
python -m learning_site.bootstrap.messages --check    say what is missing or contradicts itself, and fail
python -m learning_site.bootstrap.messages --tidy     write the catalogues in one form, then compile
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import polib

from learning_site.bootstrap.environment import ROOT

APPS = ("community", "courses", "library", "reflections", "language_search", "learning_site")
# No dates and no names: collecting again without a change in the texts leaves the files as they are.
METADATA = {
    "Project-Id-Version": "Leerkring",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


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


def tidy() -> None:
    """Every catalogue with the same header, without anything that differs from one collecting to the next."""
    for path in catalogues():
        catalogue = polib.pofile(str(path), wrapwidth=0)
        catalogue.header = f"The words of {path.relative_to(ROOT).parts[0]}."
        catalogue.metadata = {**METADATA, "Language": path.parents[1].name}
        catalogue.metadata_is_fuzzy = False
        catalogue.save(str(path))


def missing() -> Iterator[str]:
    """Sentences for every message without a translation, or marked as doubtful."""
    for path in catalogues():
        catalogue = polib.pofile(str(path))
        for entry in [*catalogue.untranslated_entries(), *catalogue.fuzzy_entries()]:
            yield f"{path.relative_to(ROOT)}:{entry.linenum}: {entry.msgid!r}"


def contradictions() -> Iterator[str]:
    """Messages that two catalogues translate differently: Django would silently use one of them everywhere."""
    known: dict[tuple[str, str | None, str], tuple[Path, str]] = {}
    for path in catalogues():
        for entry in polib.pofile(str(path)):
            said = entry.msgstr or str(entry.msgstr_plural)
            first, before = known.setdefault((path.parents[1].name, entry.msgctxt, entry.msgid), (path, said))
            if before != said:
                yield f"{path.relative_to(ROOT)}:{entry.linenum}: {said!r}, but {before!r} in {first.relative_to(ROOT)}"


if __name__ == "__main__":
    if "--check" in sys.argv:
        found = [*missing(), *contradictions()]
        print("\n".join(found) or "Every message is translated.")
        sys.exit(bool(found))
    if "--tidy" in sys.argv:
        tidy()
    compile_messages()
