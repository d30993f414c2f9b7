"""The word list as every member may read it."""

from typing import Any

from django.db.models import QuerySet

from ..models import GlossaryTerm


def visible_terms(member: Any) -> QuerySet[GlossaryTerm]:
    """All words for a member, none for a visitor."""
    return GlossaryTerm.objects.all() if member else GlossaryTerm.objects.none()
