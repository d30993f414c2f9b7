"""Settings of a site in which another app offers a block to modules."""

from learning_site.settings.test import *  # noqa: F403

COURSES_EXTRA_BLOCKS = {"remark_of_another_app": "wagtail.blocks.CharBlock"}
