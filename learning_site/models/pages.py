"""The front door of the site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page


class HomePage(Page):
    """What a visitor reads before logging in: what this is, for whom, and what it is not.

    Privacy: editorial text only.
    """

    page_description = _("The front page of the site, in one language.")
    template = "learning_site/home_page.html"
    parent_page_types = ["wagtailcore.Page"]

    lead = models.TextField(_("opening lines"), help_text=_("Two or three sentences: what this is, and who it is for."))
    what_you_do = RichTextField(_("what you do here"), features=["bold", "italic", "ul"])
    what_it_is_not = RichTextField(_("what it is not"), features=["bold", "italic", "ul"])
    for_managers = RichTextField(_("for managers"), features=["bold", "italic", "ul"], blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("what_you_do"),
        FieldPanel("what_it_is_not"),
        FieldPanel("for_managers"),
    ]

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")
