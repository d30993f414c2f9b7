"""Where a trainer begins: her trainings, on the admin's first page and in its menu."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from ..queries.authoring import index_pages_for, trainings_for


class TrainingsPanel(Component):
    """Each training with its modules and their state, and how to add one."""

    name = "lc_courses_trainings"
    template_name = "lc_courses/admin/home_panel.html"
    order = 100

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        return {"indexes": index_pages_for(user), "trainings": trainings_for(user)}


class TrainingsMenuItem(MenuItem):
    """Only for whoever may write trainings."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(index_pages_for(request.user))
