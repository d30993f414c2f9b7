from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from .queries.authoring import editable_modules
from .views.attention import AttentionView
from .views.authoring import to_trainings
from .viewsets.going_on import GoingOnViewSet
from .viewsets.home_panel import TrainingsMenuItem, TrainingsPanel

register_snippet(GoingOnViewSet)


@hooks.register("register_admin_urls")
def training_urls() -> list[URLPattern]:
    return [
        path("trainings/", to_trainings, name="lc_courses_trainings"),
        path("trainings/attention/", AttentionView.as_view(), name="lc_courses_attention"),
    ]


class AttentionMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return editable_modules(request.user).exists()


@hooks.register("register_reports_menu_item")
def attention_menu_item() -> MenuItem:
    return AttentionMenuItem(
        _("Texts that need attention"), reverse("lc_courses_attention"), icon_name="warning", order=150
    )


@hooks.register("construct_homepage_panels")
def trainings_panel(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(TrainingsPanel())


@hooks.register("register_admin_menu_item")
def trainings_menu_item() -> MenuItem:
    return TrainingsMenuItem(
        _("Trainings"), reverse("lc_courses_trainings"), name="trainings", icon_name="pilcrow", order=90
    )


@hooks.register("insert_global_admin_css")
def admin_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("courses/css/admin.css"))
