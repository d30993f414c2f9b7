from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from .queries.attention import editable_modules
from .queries.cache import forget_all
from .views.attention import AttentionView
from .viewsets.going_on import GoingOnViewSet

register_snippet(GoingOnViewSet)


@hooks.register("register_admin_urls")
def attention_url() -> list[URLPattern]:
    return [path("trainings/attention/", AttentionView.as_view(), name="lc_courses_attention")]


class AttentionMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return editable_modules(request.user).exists()


@hooks.register("register_reports_menu_item")
def attention_menu_item() -> MenuItem:
    return AttentionMenuItem(
        _("Points of attention in trainings"), reverse("lc_courses_attention"), icon_name="warning", order=150
    )


@hooks.register("after_edit_snippet")
@hooks.register("after_delete_snippet")
def texts_may_show_it(request: HttpRequest, changed: Any) -> None:
    """A word's meaning stands in rendered texts, and no page's revision tells that it changed."""
    forget_all()
