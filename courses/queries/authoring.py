"""What a trainer may write: for the admin."""

from dataclasses import dataclass
from typing import Any

from wagtail.permission_policies.pages import PagePermissionPolicy

from community.conf import base_page_model

from ..conf import course_page_model, index_page_model, module_page_model


@dataclass(frozen=True)
class TrainingToWrite:
    """A training with its modules as plain pages, drafts included."""

    course: Any
    modules: list[Any]


def _editable(user: Any, model: Any) -> Any:
    allowed = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return model.objects.filter(pk__in=allowed.values("pk")).order_by("path")


def editable_modules(user: Any) -> Any:
    return _editable(user, module_page_model())


def index_pages_for(user: Any) -> list[Any]:
    """The pages of all trainings below which this trainer may add one, the site's own language first."""
    return list(_editable(user, index_page_model()).select_related("locale"))


def trainings_for(user: Any) -> list[TrainingToWrite]:
    """Trainings in the language they are written in (not their translations), with all their modules; two queries."""
    source = index_pages_for(user)[:1]
    courses = [
        course for course in _editable(user, course_page_model()) if source and course.path.startswith(source[0].path)
    ]
    modules = base_page_model().objects.filter(pk__in=editable_modules(user).values("pk")).order_by("path")
    return [
        TrainingToWrite(course, [page for page in modules if page.path.startswith(course.path)]) for course in courses
    ]
