"""The site's analyser, one per process and index, renewed when the vocabulary or the thesaurus has changed."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from time import monotonic

from django.utils.module_loading import import_string

from language_search import vocabulary
from language_search.analysis.analyser import Analyser
from language_search.conf import Options

# How long a process may go on with an older vocabulary or thesaurus.
SECONDS = 30.0


@dataclass
class _Held:
    analyser: Analyser
    vocabulary_version: str
    checked_at: float


_held: dict[tuple[str, ...], _Held] = {}
_lock = Lock()


def analyser_for(options: Options) -> Analyser:
    """Return the analyser for queries and documents of one index."""
    name = (options.database, options.index, options.thesaurus, options.vocabulary, *options.languages)
    held = _held.get(name)
    if held is not None and monotonic() - held.checked_at < SECONDS:
        return held.analyser
    with _lock:
        version = vocabulary.version(options.index, options.database) if options.vocabulary else ""
        if held is None or options.thesaurus or held.vocabulary_version != version:
            held = _Held(_make(options), version, monotonic())
        held.checked_at = monotonic()
        _held[name] = held
    return held.analyser


def forget() -> None:
    """Make the next search read vocabulary and thesaurus anew, in this process."""
    _held.clear()


def _make(options: Options) -> Analyser:
    words = vocabulary.read(options.index, options.database) if options.vocabulary else None
    expander = import_string(options.thesaurus)() if options.thesaurus else None
    return Analyser(options.languages, words, expander)
