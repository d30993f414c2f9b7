"""What a module page is made of. Abstract, so that a host with its own base page can use it (decision 0006)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from community.api import profession_choices
from community.fields import CodesField, StreamField

from ..blocks.parts import ModuleStreamBlock
from ..blocks.raw import slots_in_slots
from ..blocks.resolution import resolve, text_read
from ..domain.resolution import Lineage
from .indexing import profession_fields, text_for_everybody
from .members_only import MembersOnlyMixin
from .module_view import ModuleView, preview_context


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

    def serve_member(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        template, context = ModuleView(self, request).front_or_part()
        return TemplateResponse(request, template, context)
