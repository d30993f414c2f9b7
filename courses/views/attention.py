"""The trainer's list of what needs another look, in Wagtail's reports."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from community.api import profession_tree

from ..queries.attention import attention_for
from ..queries.authoring import editable_modules


class AttentionView(WagtailAdminTemplateMixin, TemplateView):
    """For whoever may edit a module; anybody else is sent away by Wagtail."""

    template_name = "lc_courses/admin/attention.html"
    page_title = _("Texts that need attention")
    header_icon = "warning"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not editable_modules(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("lc_courses_attention"), "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        known = {node.code for node in profession_tree()}
        modules = editable_modules(self.request.user).select_related("locale")
        points = attention_for(modules, known, timezone.localdate())
        return super().get_context_data(points=points, **kwargs)
