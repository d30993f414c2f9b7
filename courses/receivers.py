"""What happens elsewhere that makes rendered texts out of date although no revision changed."""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_slug_changed, page_unpublished, post_page_move

from .queries.cache import forget_all


@receiver([page_slug_changed, page_unpublished, post_page_move], dispatch_uid="courses.addresses_changed")
def addresses_changed(**_kwargs: Any) -> None:
    """Links inside texts may lead somewhere else now."""
    forget_all()
