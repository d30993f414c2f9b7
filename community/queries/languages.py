"""Content in the reader's language."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Locale


def in_own_language(objects: QuerySet[Any]) -> QuerySet[Any]:
    """Of translatable objects those in the active language; a filter that search backends understand."""
    return objects.filter(locale=Locale.get_active())
