"""The same village with a base page of its own, and so with its own thin pages instead of `courses.pages`.

The base page is the one that Wagtail tests itself with. wagtail-localize does not know base pages of a site's own.
"""

from tests.hostproject.settings import *  # noqa: F403

LEFT_OUT = {"courses.pages", "wagtail_localize", "wagtail_localize.locales"}
INSTALLED_APPS = [
    "wagtail.test.basepage",
    "tests.hostproject.village.pages",
    "wagtail.locales",
    *(app for app in INSTALLED_APPS if app not in LEFT_OUT),  # noqa: F405
]
WAGTAIL_PAGE_MODEL = "basepage.BasePage"
COURSES_INDEX_PAGE_MODEL = "village_pages.TrainingIndex"
COURSES_COURSE_PAGE_MODEL = "village_pages.Training"
COURSES_MODULE_PAGE_MODEL = "village_pages.Module"
# The test lets the village make its migrations itself, in a folder that is gone afterwards.
MIGRATION_MODULES = {"village_pages": "village_migrations"}
