""" "What is going on now?" in the admin: a snippet with drafts, edited in one place."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from ..models import GoingOn


class GoingOnViewSet(SnippetViewSet):
    model = GoingOn
    icon = "date"
    menu_label = _("What is going on now?")
    menu_order = 205
    add_to_admin_menu = True
    list_display = ["title", "dated", "review_by"]
