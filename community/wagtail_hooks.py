from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import CommunityViewSetGroup, GlossaryTermViewSet

register_snippet(GlossaryTermViewSet)


@hooks.register("before_serve_document")
def files_are_for_members(document: Any, request: HttpRequest) -> HttpResponse | None:
    """Whoever has the address of a file still has to be a member; collections can close it further."""
    return None if request.user.is_authenticated else redirect_to_login(request.get_full_path())


@hooks.register("register_admin_viewset")
def community_viewsets() -> CommunityViewSetGroup:
    return CommunityViewSetGroup()
