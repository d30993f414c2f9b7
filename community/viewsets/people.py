"""Organisations and members in the admin."""

from wagtail.admin.viewsets.model import ModelViewSet

from ..models import Member, Organisation


class OrganisationViewSet(ModelViewSet):
    model = Organisation
    icon = "home"
    form_fields = ["name", "slug", "municipality"]
    list_display = ["name", "municipality"]
    search_fields = ["name"]
    search_backend_name = None


class MemberViewSet(ModelViewSet):
    """Members are made by accounts; here a coordinator corrects profession and organisation."""

    model = Member
    icon = "user"
    form_fields = ["profession", "organisation", "language"]
    list_display = ["__str__", "profession", "organisation"]
    list_filter = ["profession", "organisation"]
    search_fields = ["display_name"]
    search_backend_name = None
    inspect_view_enabled = False
