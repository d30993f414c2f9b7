"""What is going on now: edited in one place, shown in every module that has the block.

Threat levels and numbers go stale in half a year; here they can be renewed without touching a training.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin


class GoingOnQuerySet(models.QuerySet["GoingOn"]):
    def current(self) -> "GoingOnQuerySet":
        """Published items in the reader's language, newest fact first; what is past its review date stays out."""
        return self.filter(live=True, locale__language_code=get_language(), review_by__gte=timezone.localdate())


class GoingOn(PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """One dated item of "What is going on now?".

    Privacy: no personal data.
    """

    title = models.CharField(_("title"), max_length=160)
    text = RichTextField(_("text"), features=["bold", "italic", "ul", "link"])
    source_title = models.CharField(_("source"), max_length=255)
    source_url = models.URLField(_("address of the source"), blank=True)
    dated = models.DateField(_("date of the fact"))
    review_by = models.DateField(_("review by"), help_text=_("After this date it is no longer shown."))

    panels = [
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("source_title"),
        FieldPanel("source_url"),
        FieldPanel("dated"),
        FieldPanel("review_by"),
    ]

    objects = GoingOnQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("item of “What is going on now?”")
        verbose_name_plural = _("What is going on now?")
        ordering = ["-dated"]

    def __str__(self) -> str:
        return self.title

    def get_preview_template(self, request: object, mode_name: str) -> str:
        return "lc_courses/admin/going_on_preview.html"
