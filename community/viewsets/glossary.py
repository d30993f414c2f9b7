"""The word list in the admin: a snippet, so that it is translated like pages are."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from ..models import GlossaryTerm


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Word list")
    menu_order = 210
    add_to_admin_menu = True
    list_display = ["term", "source_title", "checked_on"]
    search_fields = ["term", "definition"]
