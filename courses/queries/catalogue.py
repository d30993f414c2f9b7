"""Which trainings and modules somebody may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from community.conf import base_page_model

from ..conf import course_page_model, module_page_model
from ..domain.progress import ModuleOutline
from ..domain.resolution import Lineage
from .outlines import LIGHT_FIELDS, module_outlines


@dataclass(frozen=True)
class CourseOutline:
    """A published training with its modules, as one reader meets it."""

    page: Any
    url: str
    modules: list[ModuleOutline]

    @property
    def minutes(self) -> int:
        return sum(module.minutes for module in self.modules)


def visible_modules(member: Any) -> QuerySet[Any]:
    """Modules that this member may read: the published ones. A visitor reads none."""
    modules = module_page_model().objects.live()
    return modules if member else modules.none()


def visible_courses(member: Any) -> QuerySet[Any]:
    """Trainings that this member may see: the published ones. A visitor sees none."""
    courses = course_page_model().objects.live()
    return courses if member else courses.none()


def _light_modules() -> QuerySet[Any]:
    """Published modules as plain pages, without their texts."""
    kind = ContentType.objects.get_for_model(module_page_model())
    return base_page_model().objects.filter(live=True, content_type=kind).order_by("path").only(*LIGHT_FIELDS)


def course_around(module: Any, lineage: Lineage, request: HttpRequest) -> CourseOutline:
    """The training that a module belongs to, with all its modules: one query."""
    parent = _parent_path(module)
    kind = ContentType.objects.get_for_model(module_page_model())
    family = base_page_model().objects.filter(
        Q(path=parent) | Q(path__startswith=parent, depth=module.depth, live=True, content_type=kind)
    )
    course, *modules = family.order_by("path").only(*LIGHT_FIELDS)
    return _with_modules(course, modules, lineage, request)


def course_outline(course: Any, lineage: Lineage, request: HttpRequest) -> CourseOutline:
    """A training page with its modules: one query."""
    modules = _light_modules().filter(path__startswith=course.path, depth=course.depth + 1)
    return _with_modules(course, modules, lineage, request)


def _with_modules(course: Any, modules: Iterable[Any], lineage: Lineage, request: HttpRequest) -> CourseOutline:
    url, pages = course.get_url(request) or "", list(modules)
    return CourseOutline(
        course, url, module_outlines(pages, lineage, {page.pk: f"{url}{page.slug}/" for page in pages})
    )


def catalogue_for(member: Any, lineage: Lineage, language: str, request: HttpRequest) -> list[CourseOutline]:
    """All published trainings in one language with their modules: two queries, whatever their number."""
    if not member:
        return []
    courses = list(visible_courses(member).filter(locale__language_code=language).order_by("path"))
    addresses = {course.path: course.get_url(request) or "" for course in courses}
    modules = [
        page for page in _light_modules().filter(locale__language_code=language) if _parent_path(page) in addresses
    ]
    urls = {page.pk: f"{addresses[_parent_path(page)]}{page.slug}/" for page in modules}
    outlines: dict[str, list[ModuleOutline]] = {path: [] for path in addresses}
    for page, outline in zip(modules, module_outlines(modules, lineage, urls), strict=True):
        outlines[_parent_path(page)].append(outline)
    return [CourseOutline(course, addresses[course.path], outlines[course.path]) for course in courses]


def _parent_path(page: Any) -> str:
    """Treebeard's materialised path of the parent: the page's own path less one step."""
    return str(page.path[: -page.steplen])


def module_for_progress(member: Any, page_key: UUID, language: str) -> Any | None:
    """The published module with this key, without its texts; in the reader's language if there is one."""
    if not member:
        return None
    rows = list(
        _light_modules()
        .filter(translation_key=page_key)
        .select_related("locale")
        .only(*LIGHT_FIELDS, "locale__language_code")
    )
    return next((row for row in rows if row.locale.language_code == language), rows[0] if rows else None)
