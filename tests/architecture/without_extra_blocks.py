"""Settings of a site in which no app offers blocks to modules."""

from learning_site.settings.test import *  # noqa: F403

COURSES_EXTRA_BLOCKS: dict[str, str] = {}
