from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "community"
    label = "lc_community"
    verbose_name = _("Community")

    def ready(self) -> None:
        from .registry import SearchKind, search_kinds
        from .views.glossary import begin_terms, find_terms, show_term

        search_kinds.register(
            "words", SearchKind("words", _("Word list"), find_terms, begin_terms, show_term), order=90
        )
