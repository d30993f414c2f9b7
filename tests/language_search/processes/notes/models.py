"""The smallest searchable thing."""

from __future__ import annotations

from django.db import models
from modelsearch import index
from modelsearch.queryset import SearchableQuerySetMixin


class NoteQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """With `search`."""


class Note(index.Indexed, models.Model):
    text = models.TextField()
    objects = NoteQuerySet.as_manager()
    search_fields = [index.SearchField("text"), index.AutocompleteField("text")]
