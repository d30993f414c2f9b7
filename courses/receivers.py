"""What happens elsewhere that makes rendered texts out of date although no revision of their page changed."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.search import index
from wagtail.signals import page_slug_changed, page_unpublished, post_page_move

from community.models import GlossaryTerm, Profession

from .conf import module_page_model
from .queries.cache import forget_all

SHOWN_IN_TEXTS = (GlossaryTerm, get_document_model(), get_image_model())


@receiver([page_slug_changed, page_unpublished, post_page_move], dispatch_uid="courses.addresses_changed")
def addresses_changed(**_kwargs: Any) -> None:
    """Links inside texts may lead somewhere else now."""
    forget_all()


def shown_object_changed(**_kwargs: Any) -> None:
    """A word's meaning, a file's title, a picture: they stand in rendered texts."""
    forget_all()


@receiver([post_save, post_delete], sender=Profession, dispatch_uid="courses.professions_changed")
def professions_changed(**_kwargs: Any) -> None:
    """Each profession has a field of its own in the index; a new one, or a new parent, changes what it holds."""
    transaction.on_commit(_index_modules)


def _index_modules() -> None:
    for page in module_page_model().objects.all():
        index.insert_or_update_object(page)


for model in SHOWN_IN_TEXTS:
    for signal in (post_save, post_delete):
        signal.connect(shown_object_changed, sender=model, dispatch_uid=f"courses.{model.__name__}.{id(signal)}")
