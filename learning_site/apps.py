from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class LearningSiteConfig(AppConfig):
    name = "learning_site"
    verbose_name = _("Site")

    def ready(self) -> None:
        from community.registry import ProfessionUse, profession_uses

        from .localize import renew_sources

        # After the texts themselves, so that the translations' sources are taken from the changed texts.
        use = ProfessionUse(_("translations"), lambda _code: 0, renew_sources)
        profession_uses.register("learning_site.translations", use, order=200)


class AccountsAdminConfig(WagtailUsersAppConfig):
    """Wagtail's screens for accounts, without the real names that our accounts do not have."""

    user_viewset = "learning_site.users_admin.AccountViewSet"
