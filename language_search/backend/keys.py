"""How objects are named in an index, and how a set of names becomes a condition on a queryset."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from django.db.models import F, Lookup, Model, QuerySet
from modelsearch.backends.base import get_model_root

# Label of the types of a document: its model and those above it.
TYPE = "type"
LOCALE = "locale"


def root(model: type[Model]) -> type[Model]:
    """Return the model at the top of multi-table inheritance; all models below share its primary keys."""
    found: type[Model] = get_model_root(model._meta.concrete_model)
    return found


def key(model: type[Model], pk: Any) -> str:
    return f"{root(model)._meta.label_lower}:{pk}"


def primary_keys(model: type[Model], keys: Collection[str]) -> list[Any]:
    """Return the primary keys in the order of the keys, which must be of the model or of one below it."""
    start = len(root(model)._meta.label_lower) + 1
    field = root(model)._meta.pk
    if field.get_internal_type() in ("AutoField", "BigAutoField", "SmallAutoField", "IntegerField", "BigIntegerField"):
        return [int(one[start:]) for one in keys]
    return [field.to_python(one[start:]) for one in keys]


def types(model: type[Model]) -> list[str]:
    """Return the labels of a model and of the concrete models that it inherits from."""
    concrete: Any = model._meta.concrete_model
    return [concrete._meta.label_lower, *(parent._meta.label_lower for parent in model._meta.all_parents)]


class Among(Lookup[Any]):
    """`Among(F("pk"), keys)`: a condition for `filter`, with all keys in one parameter however many there are.

    A list of thousands of parameters takes the database far longer to read than the rows themselves.
    """

    lookup_name = "language_search_among"

    def get_prep_lookup(self) -> Any:
        return self.rhs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        left, parameters = self.process_lhs(compiler, connection)
        return f"{left} IN ({', '.join(['%s'] * len(self.rhs)) or 'NULL'})", (*parameters, *self._values(connection))

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        left, parameters = self.process_lhs(compiler, connection)
        keys = json.dumps(self._values(connection))
        return f"{left} IN (SELECT value FROM json_each(%s))", [*parameters, keys]  # noqa: S608

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        left, parameters = self.process_lhs(compiler, connection)
        return f"{left} = ANY(%s::{self.lhs.output_field.rel_db_type(connection)}[])", [*parameters, list(self.rhs)]

    def _values(self, connection: Any) -> list[Any]:
        prepare = self.lhs.output_field.get_db_prep_value
        return [key if isinstance(key, int) else prepare(key, connection) for key in self.rhs]


def among(queryset: QuerySet[Any], pks: Collection[Any]) -> QuerySet[Any]:
    """Return the queryset cut down to the primary keys."""
    return queryset.filter(Among(F("pk"), list(pks))) if pks else queryset.none()
