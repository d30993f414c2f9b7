"""One ordinary searchable model."""

from __future__ import annotations

from django.db import models
from modelsearch import index
from modelsearch.queryset import SearchableQuerySetMixin


class ArticleQuerySet(SearchableQuerySetMixin, models.QuerySet):
    """With `search` and `autocomplete`."""


class Article(index.Indexed, models.Model):
    title = models.CharField(max_length=200)
    summary = models.TextField()
    body = models.TextField()
    kind = models.CharField(max_length=20, db_index=True)
    profession = models.CharField(max_length=20, db_index=True)
    language = models.CharField(max_length=2)
    live = models.BooleanField(default=True)

    objects = ArticleQuerySet.as_manager()

    search_fields = [
        index.SearchField("title", boost=3),
        index.SearchField("summary", boost=2),
        index.SearchField("body"),
        index.AutocompleteField("title"),
        index.FilterField("kind"),
        index.FilterField("profession"),
        index.FilterField("live"),
    ]

    def __str__(self) -> str:
        return self.title

    def search_language(self) -> str:
        return self.language
