"""What `courses` offers to the site's search: trainings and modules, as this reader may and does read them."""

from typing import Any

from django.http import HttpRequest
from wagtail.search.backends import get_search_backend

from community.api import in_own_language
from community.registry import SearchFound, SearchPassage

from ..blocks.resolution import resolve, text_read
from ..pages.indexing import fields_for
from ..pages.reader import reader_of
from ..queries.catalogue import visible_courses, visible_modules


def find_modules(request: HttpRequest, words: str, everywhere: bool) -> Any:
    """Only in the text that everybody reads and in that of her own profession."""
    modules = visible_modules(request.member)
    fields = fields_for(reader_of(request).lineage)
    return get_search_backend().search(words, modules if everywhere else in_own_language(modules), fields=fields)


def find_courses(request: HttpRequest, words: str, everywhere: bool) -> Any:
    courses = visible_courses(request.member)
    return get_search_backend().search(words, courses if everywhere else in_own_language(courses))


def begin_modules(request: HttpRequest, words: str) -> Any:
    return get_search_backend().autocomplete(words, in_own_language(visible_modules(request.member)))


def begin_courses(request: HttpRequest, words: str) -> Any:
    return get_search_backend().autocomplete(words, in_own_language(visible_courses(request.member)))


def show_course(request: HttpRequest, course: Any) -> SearchFound:
    goals = " ".join(goal.value for goal in course.goals)
    text = f"{course.introduction} {goals} {course.audience}"
    return SearchFound(course.title, (SearchPassage(course.get_url(request) or "", text),))


def show_module(request: HttpRequest, module: Any) -> SearchFound:
    """Each part as she reads it, so that the hit leads to the part with the words."""
    lineage, url = reader_of(request).lineage, module.get_url(request) or ""
    parts = (
        SearchPassage(
            f"{url}?part={part.id}",
            " ".join(text_read(resolve(part.value["content"], lineage))),
            part.value["title"],
        )
        for part in module.parts
    )
    return SearchFound(module.title, (SearchPassage(url, module.summary), *parts))
