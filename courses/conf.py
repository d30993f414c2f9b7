"""Settings of this app, read in one place."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils.module_loading import import_string
from wagtail.blocks import Block


def extra_blocks() -> list[tuple[str, Block]]:
    """`COURSES_EXTRA_BLOCKS = {"name": "dotted.path.to.Block"}`: blocks that other apps offer to modules."""
    configured = getattr(settings, "COURSES_EXTRA_BLOCKS", {})
    return [(name, import_string(path)()) for name, path in configured.items()]


def index_page_model() -> Any:
    """The host's page of all trainings; its own if `COURSES_INDEX_PAGE_MODEL` names one."""
    return apps.get_model(getattr(settings, "COURSES_INDEX_PAGE_MODEL", "lc_courses_pages.CourseIndexPage"))


def course_page_model() -> Any:
    """The host's training page; its own if `COURSES_COURSE_PAGE_MODEL` names one."""
    return apps.get_model(getattr(settings, "COURSES_COURSE_PAGE_MODEL", "lc_courses_pages.CoursePage"))


def module_page_model() -> Any:
    """The host's module page; its own if `COURSES_MODULE_PAGE_MODEL` names one."""
    return apps.get_model(getattr(settings, "COURSES_MODULE_PAGE_MODEL", "lc_courses_pages.ModulePage"))
