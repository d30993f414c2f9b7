"""What our pages are made of. Abstract, so that a host with its own base page can use them (decision 0006)."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.search import index

from community.api import profession_choices
from community.fields import CodesField, StreamField

from ..blocks.parts import ModuleStreamBlock
from ..blocks.raw import slots_in_slots
from ..blocks.resolution import resolve, text_read
from ..domain.progress import next_place, progress_in
from ..domain.resolution import Lineage
from ..enums import CourseLevel
from ..queries.catalogue import catalogue_for, course_outline
from ..queries.progress import last_touched, states_of
from .indexing import profession_fields, text_for_everybody
from .module_view import ModuleView, preview_context
from .reader import reader_of


class MembersOnlyMixin(models.Model):
    """A page that asks visitors to log in, whatever its place in the tree: closed by default."""

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.member:
            return redirect_to_login(request.get_full_path())
        return super().serve(request, *args, **kwargs)


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


class ModulePageMixin(MembersOnlyMixin):
    """A module: parts of ten to twenty minutes, each profession with its own text where the work differs."""

    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two sentences, shown in the list."))
    parts = StreamField(ModuleStreamBlock(), verbose_name=_("parts"), blank=True)
    required_for = CodesField(
        verbose_name=_("required for"),
        choices_from=profession_choices,
        help_text=_(
            "Tick nothing if this module is for everyone. If you tick professions, it is optional for all others."
        ),
    )
    review_by = models.DateField(
        _("review by"), null=True, blank=True, help_text=_("When somebody should read the whole module again.")
    )

    # The site's page look-up may leave `parts` unread: they are fetched when a part is not in the cache.
    texts_from_cache = True

    content_panels = [FieldPanel("summary"), FieldPanel("parts")]
    settings_panels = [FieldPanel("required_for"), FieldPanel("review_by")]
    search_fields = [index.SearchField("summary", boost=2), index.SearchField("common_text")]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if any(slots_in_slots(list(self.parts.raw_data))):
            raise ValidationError({"parts": _("A “Text per profession” cannot stand inside another one. Take it out.")})
        ids = [child.id for child in self.parts if child.id]
        if len(ids) != len(set(ids)):
            raise ValidationError(
                {"parts": _("Two parts share the same internal number. Delete one of them and add it again.")}
            )

    def find_part(self, part_id: str) -> Any | None:
        return next((part for part in self.parts if part.id == part_id), None)

    def text_for(self, lineage: Lineage) -> list[str]:
        """Everything that this reader reads on this page, block by block."""
        return [
            text
            for part in self.parts
            for text in [part.value["title"], *text_read(resolve(part.value["content"], lineage))]
        ]

    @property
    def common_text(self) -> str:
        return text_for_everybody(self)

    @classmethod
    def get_search_fields(cls) -> list[Any]:
        """With a field for each profession's own text; see `indexing`."""
        return [*super().get_search_fields(), *profession_fields(cls)]

    # Preview: as everyone, or as each profession.

    @cached_property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [("", _("The text for everyone")), *((code, name) for code, name in profession_choices())]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        lineage = request.professions.lineage(mode_name or None)
        return TemplateResponse(request, "lc_courses/module_preview.html", preview_context(self, request, lineage))

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.member:
            return redirect_to_login(request.get_full_path())
        template, context = ModuleView(self, request).front_or_part()
        return TemplateResponse(request, template, context)
