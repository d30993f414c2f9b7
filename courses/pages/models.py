"""The concrete pages: thin, so that a host with its own base page can write its own."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from .mixins import CourseIndexPageMixin, CoursePageMixin, ModulePageMixin


class CourseIndexPage(CourseIndexPageMixin, Page):
    """Privacy: editorial text only."""

    page_description = _("The list of all trainings. A site needs one.")
    template = "lc_courses/course_index_page.html"
    max_count_per_parent = 1
    subpage_types = ["lc_courses_pages.CoursePage"]

    content_panels = [*Page.content_panels, *CourseIndexPageMixin.content_panels]

    class Meta:
        verbose_name = _("page of all trainings")
        verbose_name_plural = _("pages of all trainings")


class CoursePage(CoursePageMixin, Page):
    """Privacy: editorial text only."""

    page_description = _("A training. Its modules are the pages below it.")
    template = "lc_courses/course_page.html"
    parent_page_types = ["lc_courses_pages.CourseIndexPage"]
    subpage_types = ["lc_courses_pages.ModulePage"]

    content_panels = [*Page.content_panels, *CoursePageMixin.content_panels]
    search_fields = [*Page.search_fields, *CoursePageMixin.search_fields]
    override_translatable_fields = [SynchronizedField("level", overridable=False)]

    class Meta:
        verbose_name = _("training")
        verbose_name_plural = _("trainings")


class ModulePage(ModulePageMixin, Page):
    """Privacy: editorial text only."""

    page_description = _("A module of a training: parts of ten to twenty minutes, with texts per profession.")
    template = "lc_courses/module_front.html"
    parent_page_types = ["lc_courses_pages.CoursePage"]
    subpage_types = []

    content_panels = [*Page.content_panels, *ModulePageMixin.content_panels]
    settings_panels = [*ModulePageMixin.settings_panels, *Page.settings_panels]
    search_fields = [*Page.search_fields, *ModulePageMixin.search_fields]
    override_translatable_fields = [
        TranslatableField("parts"),
        SynchronizedField("required_for", overridable=False),
        SynchronizedField("review_by", overridable=False),
    ]

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")
