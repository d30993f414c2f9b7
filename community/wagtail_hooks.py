from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import CommunityViewSetGroup, GlossaryTermViewSet

register_snippet(GlossaryTermViewSet)


@hooks.register("register_admin_viewset")
def community_viewsets() -> CommunityViewSetGroup:
    return CommunityViewSetGroup()
