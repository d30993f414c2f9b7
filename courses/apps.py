from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoursesConfig(AppConfig):
    name = "courses"
    label = "lc_courses"
    verbose_name = _("Trainings")

    def ready(self) -> None:
        from community.registry import (
            OverviewCard,
            ProfessionUse,
            SearchKind,
            overview_cards,
            profession_uses,
            search_kinds,
        )

        from . import receivers  # noqa: F401 - connects them
        from .actions.professions import count_profession, replace_profession
        from .views import search
        from .views.cards import continue_learning

        overview_cards.register(
            "courses.continue", OverviewCard("lc_courses/cards/continue.html", continue_learning), order=10
        )
        profession_uses.register(
            "courses.texts", ProfessionUse(_("texts in modules"), count_profession, replace_profession)
        )
        modules = SearchKind("modules", _("Modules"), search.find_modules, search.begin_modules, search.show_module)
        courses = SearchKind("courses", _("Trainings"), search.find_courses, search.begin_courses, search.show_course)
        search_kinds.register("courses", courses, order=10)
        search_kinds.register("modules", modules, order=20)
