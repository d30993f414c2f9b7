"""What our pages are made of. Abstract, so that a host with its own base page can use them (decision 0006)."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.search import index

from community.fields import StreamField

from ..domain.progress import next_place, progress_in
from ..enums import CourseLevel
from ..queries.catalogue import catalogue_for, course_outline
from ..queries.progress import last_touched, states_of
from .members_only import MembersOnlyMixin
from .module_mixin import ModulePageMixin
from .reader import reader_of

__all__ = ["CourseIndexPageMixin", "CoursePageMixin", "ModulePageMixin"]


class CourseIndexPageMixin(MembersOnlyMixin):
    """All trainings of this site in one language."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [FieldPanel("introduction")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = reader_of(request)
        outlines = catalogue_for(request.member, reader.lineage, get_language() or "", request)
        states = states_of(request.member, [module.key for course in outlines for module in course.modules])
        context["courses"] = [(course, progress_in(course.modules, states)) for course in outlines]
        return context


class CoursePageMixin(MembersOnlyMixin):
    """A training: what it gives, for whom, how long; its modules are the pages below it."""

    level = models.CharField(_("level"), max_length=20, choices=CourseLevel.choices, default=CourseLevel.BASIC)
    introduction = models.TextField(_("introduction"), help_text=_("Two or three sentences: what is this about?"))
    goals = StreamField(
        [("goal", blocks.CharBlock(label=_("Goal"), help_text=_("“You can …”, “You know …”"), icon="check"))],
        verbose_name=_("goals"),
        blank=True,
    )
    audience = models.TextField(_("for whom"), blank=True)
    duration = models.CharField(_("how long online"), max_length=120, blank=True)
    together = models.CharField(_("what you do together"), max_length=200, blank=True)
    search_fields = [
        index.SearchField("introduction", boost=2),
        index.SearchField("goals"),
        index.SearchField("audience"),
    ]

    managers = models.TextField(
        _("for managers"), blank=True, help_text=_("How much time it takes, what it brings, and what to arrange.")
    )

    content_panels = [
        FieldPanel("level"),
        FieldPanel("introduction"),
        FieldPanel("goals"),
        MultiFieldPanel(
            [FieldPanel("audience"), FieldPanel("duration"), FieldPanel("together"), FieldPanel("managers")],
            heading=_("Practical"),
        ),
        HelpPanel(
            content=_(
                "Save this page, then add the modules below it: “Add child page”. "
                "Each module has parts of ten to twenty minutes."
            ),
            heading=_("What next?"),
        ),
    ]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = reader_of(request)
        outline = course_outline(self, reader.lineage, request)
        keys = [module.key for module in outline.modules]
        states = states_of(request.member, keys)
        context |= {
            "outline": outline,
            "reader": reader,
            "progress": progress_in(outline.modules, states),
            "rows": [(module, progress_in([module], states)) for module in outline.modules],
            "next_place": next_place(outline.modules, states, last_touched(request.member)),
        }
        return context
