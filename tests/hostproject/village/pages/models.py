"""Trainings on the village's own base page: our mixins, its class."""

from wagtail.test.basepage.models import BasePage

from courses.pages.mixins import CourseIndexPageMixin, CoursePageMixin, ModulePageMixin


class TrainingIndex(CourseIndexPageMixin, BasePage):
    template = "lc_courses/course_index_page.html"
    content_panels = [*BasePage.content_panels, *CourseIndexPageMixin.content_panels]


class Training(CoursePageMixin, BasePage):
    template = "lc_courses/course_page.html"
    content_panels = [*BasePage.content_panels, *CoursePageMixin.content_panels]
    search_fields = [*BasePage.search_fields, *CoursePageMixin.search_fields]


class Module(ModulePageMixin, BasePage):
    template = "lc_courses/module_front.html"
    content_panels = [*BasePage.content_panels, *ModulePageMixin.content_panels]
    settings_panels = [*ModulePageMixin.settings_panels, *BasePage.settings_panels]
    search_fields = [*BasePage.search_fields, *ModulePageMixin.search_fields]
