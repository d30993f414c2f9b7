"""The words that may be suggested to everybody, counted anew from the documents that everybody may read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django.db import transaction

from language_search.analysis.analyser import Analyser
from language_search.analysis.vocabulary import Vocabulary
from language_search.models import IndexState, VocabularyWord

LONGEST = 100
CHUNK = 2000


def read(index: str, database: str) -> Vocabulary:
    counts: dict[str, dict[str, int]] = {}
    rows = VocabularyWord.objects.using(database).filter(index=index)
    for locale, word, documents in rows.values_list("locale", "word", "documents"):
        counts.setdefault(locale, {})[word] = documents
    return Vocabulary(counts)


def version(index: str, database: str) -> str:
    """Return a code that changes whenever `replace` is called; empty if it never was."""
    found = IndexState.objects.using(database).filter(index=_state(index)).values_list("fingerprint", flat=True)
    return found.first() or ""


def replace(index: str, database: str, texts: Iterable[tuple[str, str]], analyser: Analyser) -> int:
    """Count the words of (language, text of one document) and make them the vocabulary; return how many there are."""
    counts: dict[str, Counter[str]] = {}
    for language, text in texts:
        counts.setdefault(language, Counter()).update(analyser.vocabulary_words(text))
    rows: list[Any] = [
        VocabularyWord(index=index, locale=language, word=word, documents=documents)
        for language, words in counts.items()
        for word, documents in words.items()
        if len(word) <= LONGEST
    ]
    with transaction.atomic(using=database):
        VocabularyWord.objects.using(database).filter(index=index).delete()
        VocabularyWord.objects.using(database).bulk_create(rows, batch_size=CHUNK)
        IndexState.objects.using(database).update_or_create(index=_state(index), defaults={"fingerprint": uuid4().hex})
    return len(rows)


def _state(index: str) -> str:
    return f"{index}:vocabulary"
