"""The Django app: a Wagtail search backend that understands Dutch and English."""

from django.apps import AppConfig


class LanguageSearchConfig(AppConfig):
    name = "language_search"
    label = "language_search"
    verbose_name = "Language search"
    default_auto_field = "django.db.models.BigAutoField"
