"""For whom the hits are put in order: their language comes a little further up, and what is new where that matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import exp
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from language_search.backend.keys import among

# So many of the best hits are put in a reader's order; further down nobody notices.
REORDERED = 200
LANGUAGE_FACTOR = 1.15
# Something new counts up to this much more; after HALF_LIFE-like days the advantage has shrunk to a third.
RECENCY_BONUS = 0.3
RECENCY_DAYS = 540.0


@dataclass(frozen=True)
class Reader:
    """language: preferred, "" for no preference. one_per_translation: of translated objects show one only."""

    language: str = ""
    one_per_translation: bool = False


class Row(NamedTuple):
    """What is known of an object that the queryset holds, as far as its model has such fields."""

    pk: Any
    language: str
    translation: Any
    moment: date | None


class Rows:
    """Reads rows of a queryset. A model asks for recency with `search_recency = "<date field>"`."""

    def __init__(self, queryset: QuerySet[Any], reader: Reader) -> None:
        self._queryset = queryset
        names = {field.name for field in queryset.model._meta.get_fields()}
        translatable = {"locale", "translation_key"} <= names and (reader.language or reader.one_per_translation)
        self._lookups = {
            "language": "locale__language_code" if translatable else None,
            "translation": "translation_key" if translatable else None,
            "moment": getattr(queryset.model, "search_recency", None),
        }

    def among(self, pks: Sequence[Any]) -> dict[Any, Row]:
        """Return the rows that the queryset holds, by primary key."""
        wanted = [lookup for lookup in self._lookups.values() if lookup]
        found = among(self._queryset, pks).order_by().values_list("pk", *wanted)
        return {values[0]: self._row(values) for values in found}

    def _row(self, values: Sequence[Any]) -> Row:
        rest = iter(values[1:])
        known = {name: next(rest) if lookup else None for name, lookup in self._lookups.items()}
        return Row(values[0], known["language"] or "", known["translation"], known["moment"])


def factor(row: Row, reader: Reader, now: datetime) -> float:
    """Return what a hit's score is multiplied with for this reader."""
    found = LANGUAGE_FACTOR if reader.language and row.language == reader.language else 1.0
    if row.moment is not None:
        day = row.moment.date() if isinstance(row.moment, datetime) else row.moment
        found *= 1 + RECENCY_BONUS * exp(-max(0, (now.date() - day).days) / RECENCY_DAYS)
    return found


def reordered(scored: Sequence[tuple[Row, float]], reader: Reader) -> list[tuple[Row, float]]:
    """Return the hits, best first, in this reader's order."""
    now = timezone.now()
    best = [(row, score * factor(row, reader, now)) for row, score in scored[:REORDERED]]
    best.sort(key=lambda pair: -pair[1])
    return [*best, *scored[REORDERED:]]


def one_per_translation(scored: Sequence[tuple[Row, float]], reader: Reader) -> list[tuple[Row, float]]:
    """Return one hit for each set of translations, where its best one stood; in the reader's language if found."""
    chosen: dict[Any, tuple[Row, float]] = {}
    for row, score in scored:
        name = row.translation or row.pk
        present = chosen.get(name)
        if present is None:
            chosen[name] = (row, score)
        elif row.language == reader.language != present[0].language:
            chosen[name] = (row, present[1])
    return list(chosen.values())
