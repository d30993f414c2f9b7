"""Translating a page with all that is below it, without breaking the page tree."""

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Page
from wagtail_localize.tasks import ImmediateBackend

from courses.conf import module_page_model


class TreeSafeBackend(ImmediateBackend):
    """Runs wagtail-localize's jobs at once and then repairs the child counts they leave wrong.

    wagtail-localize publishes translations after the commit from page objects that still say "no children"
    (its issue 773), so every page below a translated one would be 404 and invisible in the explorer.
    """

    def enqueue(self, func: Callable[..., Any], args: Any, kwargs: Any) -> None:
        super().enqueue(func, args, kwargs)
        transaction.on_commit(Page.fix_tree)


def renew_sources(_old: str, _new: str | None) -> None:
    """Take the stored sources of module translations anew; else the next translation would bring old codes back."""
    from wagtail_localize.models import TranslationSource  # noqa: PLC0415 - models may not be loaded yet above

    kind = ContentType.objects.get_for_model(module_page_model())
    for source in TranslationSource.objects.filter(specific_content_type=kind):
        source.update_from_db()
