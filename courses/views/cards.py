"""What `courses` shows on "My overview"."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language

from ..domain.progress import next_place, progress_in
from ..pages.reader import reader_of
from ..queries.catalogue import catalogue_for
from ..queries.progress import last_touched, states_of


def continue_learning(request: HttpRequest) -> dict[str, Any]:
    """Where she was, and every training with how far she is; three queries and the two of the catalogue."""
    courses = catalogue_for(request.member, reader_of(request).lineage, get_language() or "", request)
    states = states_of(request.member, [module.key for course in courses for module in course.modules])
    last = last_touched(request.member)
    begun = [course for course in courses if last and last[0] in {module.key for module in course.modules}]
    rows = [(course, progress_in(course.modules, states)) for course in courses if course.modules]
    going_on = next((place for course in begun if (place := next_place(course.modules, states, last))), None)
    # Whoever has begun, and certainly whoever has done everything, is not told to begin.
    first = None if begun else next((next_place(course.modules, {}) for course in courses if course.modules), None)
    return {"rows": rows, "place": going_on, "first": first}
