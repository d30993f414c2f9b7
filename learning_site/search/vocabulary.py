"""Texts whose words may be suggested to everybody: only what every member may read."""

from typing import Any

from community.models import GlossaryTerm
from courses.conf import course_page_model, module_page_model


def public_texts() -> list[Any]:
    """Published trainings and modules, and the word list; never anything that a member wrote."""
    return [course_page_model().objects.live(), module_page_model().objects.live(), GlossaryTerm.objects.all()]
