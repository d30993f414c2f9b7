"""How objects are named in an index, and how a set of names becomes a condition on a queryset."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from django.db import connections
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL
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


def among(queryset: QuerySet[Any], pks: Collection[Any]) -> QuerySet[Any]:
    """Return the queryset cut down to the primary keys, passed as one value however many there are.

    A list of thousands of parameters takes the database far longer to read than the rows themselves.
    """
    vendor = connections[queryset.db].vendor
    if vendor == "sqlite":
        values = json.dumps([pk if isinstance(pk, int) else _stored(queryset, pk) for pk in pks])
        return queryset.filter(pk__in=RawSQL("SELECT value FROM json_each(%s)", [values]))
    if vendor == "postgresql" and pks:
        kind = queryset.model._meta.pk.rel_db_type(connections[queryset.db])
        return queryset.filter(pk__in=RawSQL(f"SELECT unnest(%s::{kind}[])", [list(pks)]))  # noqa: S611
    return queryset.filter(pk__in=list(pks))


def _stored(queryset: QuerySet[Any], pk: Any) -> Any:
    return queryset.model._meta.pk.get_db_prep_value(pk, connections[queryset.db])
