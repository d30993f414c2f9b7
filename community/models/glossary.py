"""The word list: the same language for everyone. Definitions age, so each has a source and a date."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index


class GlossaryTerm(index.Indexed, TranslatableMixin, models.Model):
    """A word with the meaning that this network agreed on.

    Privacy: no personal data.
    """

    slug = models.SlugField(_("short name"), max_length=80)
    term = models.CharField(_("word"), max_length=120)
    definition = models.TextField(_("meaning"), help_text=_("Two or three short sentences."))
    source_title = models.CharField(_("source"), max_length=255, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    search_fields = [
        index.SearchField("term", boost=3),
        index.AutocompleteField("term"),
        index.SearchField("definition"),
        index.FilterField("locale"),
    ]

    panels = [
        FieldPanel("term"),
        FieldPanel("slug"),
        FieldPanel("definition"),
        FieldPanel("source_title"),
        FieldPanel("source_url"),
        FieldPanel("checked_on"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("word")
        verbose_name_plural = _("word list")
        ordering = ["term"]
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="one_word_per_language")]

    def __str__(self) -> str:
        return self.term
