from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class LearningSiteConfig(AppConfig):
    name = "learning_site"
    verbose_name = _("Site")


class AccountsAdminConfig(WagtailUsersAppConfig):
    """Wagtail's screens for accounts, without the real names that our accounts do not have."""

    user_viewset = "learning_site.users_admin.AccountViewSet"
