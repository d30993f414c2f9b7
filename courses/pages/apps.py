from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoursePagesConfig(AppConfig):
    """The concrete pages. A host with its own base page leaves this app out and uses the mixins (decision 0006)."""

    name = "courses.pages"
    label = "lc_courses_pages"
    verbose_name = _("Training pages")
