"""Where the answers to text queries come from: the index, or the database itself while there is no index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, Q, TextField
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from language_search.analysis.tokens import Group, Query
from language_search.backend import keys
from language_search.backend.compilers import AutocompleteQueryCompiler, QueryCompiler
from language_search.engines.base import Hit, Operator
from language_search.engines.persistent import PersistentEngine

# Without an index all objects are read for every word; more hits than this help nobody until it is back.
MOST_WITHOUT_INDEX = 500


class IndexSource:
    """Asks the engine for the objects of one model."""

    def __init__(self, engine: PersistentEngine, compiler: QueryCompiler) -> None:
        self._engine = engine
        self._fields = compiler.fields
        self._filters = {keys.TYPE: [compiler.queryset.model._meta.concrete_model._meta.label_lower]}

    def hits(self, query: Query, operator: Operator, limit: int | None = None) -> list[Hit]:
        return self._engine.search(query, filters=self._filters, fields=self._fields, operator=operator, limit=limit)

    def keys(self, query: Query, operator: Operator) -> list[str]:
        """Return all hits without an order."""
        return self._engine.matching(query, filters=self._filters, fields=self._fields, operator=operator)


class DatabaseSource:
    """Looks for the words as they were typed, in the fields that are columns. Slow and without forms, but an answer."""

    def __init__(self, compiler: QueryCompiler) -> None:
        self._model = compiler.queryset.model
        kind = AutocompleteField if isinstance(compiler, AutocompleteQueryCompiler) else SearchField
        self._columns = list(columns(self._model, kind, compiler.fields))

    def hits(self, query: Query, operator: Operator, limit: int | None = None) -> list[Hit]:
        if not query or not self._columns:
            return []
        condition = Q()
        for group in query.groups:
            one = self._condition(group)
            condition = condition | one if operator == "or" else condition & one
        found = self._model._default_manager.filter(condition).order_by("pk").values_list("pk", flat=True).distinct()
        most = min(limit or MOST_WITHOUT_INDEX, MOST_WITHOUT_INDEX)
        return [Hit(keys.key(self._model, pk), 1.0) for pk in found[:most]]

    def keys(self, query: Query, operator: Operator) -> list[str]:
        return [hit.key for hit in self.hits(query, operator)]

    def _condition(self, group: Group) -> Q:
        texts = {group.typed, *(alternative.shown for alternative in group.alternatives)} - {""}
        conditions = Q()
        for column in self._columns:
            for text in sorted(texts):
                conditions |= Q(**{f"{column}__icontains": text})
        return conditions


def columns(model: Any, kind: Any, names: Any = None) -> Iterator[str]:
    """Yield the lookups of the model's search fields that are text columns, related models included."""
    for field in model.get_search_fields():
        if names is None or field.field_name in names:
            yield from _columns(model, field, kind, "")


def _columns(model: Any, field: Any, kind: Any, path: str) -> Iterator[str]:
    try:
        column = model._meta.get_field(field.field_name)
    except FieldDoesNotExist:
        return
    if isinstance(field, RelatedFields):
        for inner in field.fields:
            yield from _columns(column.related_model, inner, kind, f"{path}{field.field_name}__")
    elif isinstance(field, kind) and isinstance(column, CharField | TextField):
        yield f"{path}{field.field_name}"
