"""The admin's screens for professions, organisations, members and the word list."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from .glossary import GlossaryTermViewSet
from .people import MemberViewSet, OrganisationViewSet
from .professions import ProfessionViewSet


class CommunityViewSetGroup(ViewSetGroup):
    """One menu for what describes the community."""

    menu_label = _("Community")
    menu_icon = "group"
    menu_order = 200
    items = (ProfessionViewSet("professions"), OrganisationViewSet("organisations"), MemberViewSet("members"))


__all__ = ["CommunityViewSetGroup", "GlossaryTermViewSet"]
