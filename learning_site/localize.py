"""Translating a page with all that is below it, without breaking the page tree."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.tasks import ImmediateBackend


class TreeSafeBackend(ImmediateBackend):
    """Runs wagtail-localize's jobs at once and then repairs the child counts they leave wrong.

    wagtail-localize publishes translations after the commit from page objects that still say "no children"
    (its issue 773), so every page below a translated one would be 404 and invisible in the explorer.
    """

    def enqueue(self, func: Callable[..., Any], args: Any, kwargs: Any) -> None:
        super().enqueue(func, args, kwargs)
        transaction.on_commit(Page.fix_tree)
